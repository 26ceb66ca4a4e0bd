package org.entraide.launcher;

import java.util.concurrent.Callable;
import org.entraide.hub.ConcertationHub;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Makes all views anew from the ledgers, and lets the hub fold its figures from the first event on. */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Makes all views anew from the ledgers; the hub folds its figures anew at the next start.")
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() {
        Say say = Say.toConsole();
        try (Foundation foundation = Foundation.standing(place);
                Services services = Services.on(foundation.installation())) {
            say.line("REBUILT", "registry", services.registry().ledgers().rebuild());
            say.line("REBUILT", "claims", services.claims().ledgers().rebuild());
            ConcertationHub.forget(foundation.installation());
            say.line("REBUILT_HUB");
            return 0;
        }
    }
}
