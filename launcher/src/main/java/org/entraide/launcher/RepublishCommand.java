package org.entraide.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Publishes events again under the same ids: into an empty or replaced Kafka, or to close a gap. */
@Command(
        name = "republish",
        mixinStandardHelpOptions = true,
        description = "Publishes events again under the same ids, at the next start: for an empty or replaced Kafka.")
final class RepublishCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Option(names = "--ledger", paramLabel = "CODE", description = "Only this ledger (may be repeated).")
    private List<String> ledgers = List.of();

    @Option(
            names = "--after-block",
            paramLabel = "NUMBER",
            defaultValue = "0",
            description = "Only what follows this block (default: everything).")
    private long block;

    @Override
    public Integer call() {
        Say say = Say.toConsole();
        try (Foundation foundation = Foundation.standing(place);
                Services services = Services.on(foundation.installation())) {
            say.line("REPUBLISHED", services.republish(ledgers, block));
            return 0;
        }
    }
}
