package org.entraide.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Log;
import org.entraide.ledger.kafka.Skips;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Passes over an event that cannot be applied, for everybody who follows, now and in every rebuild. */
@Command(
        name = "skip",
        mixinStandardHelpOptions = true,
        description = "Passes over an event that no reader can apply, so that its stream goes on at the next start.")
final class SkipCommand implements Callable<Integer> {

    @Parameters(paramLabel = "EVENT", description = "Id of the event, such as SN-THI-0007/premiums/42.")
    private String event = "";

    @Option(names = "--by", paramLabel = "NAME", required = true, description = "User name of who decides it.")
    private String by = "";

    @Option(names = "--why", paramLabel = "TEXT", required = true, description = "The reason, without personal data.")
    private String why = "";

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() {
        EventId id = id();
        try (Foundation foundation = Foundation.standing(place);
                Services services = Services.on(foundation.installation());
                Log log = Publishing.of(foundation.installation())) {
            new Skips(log).append(id, by, why, foundation.installation().clock().instant());
            // What follows was held back and not kept, so it has to come again.
            services.republish(List.of(id.ledger()), 0);
            Say.toConsole().line("SKIPPED", id);
            return 0;
        }
    }

    private EventId id() {
        try {
            return EventId.parse(event);
        } catch (IllegalArgumentException malformed) {
            throw new Complaint("EVENT_ID_MALFORMED", event);
        }
    }
}
