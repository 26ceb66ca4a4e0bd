package org.entraide.launcher;

import java.util.Map;
import java.util.concurrent.Callable;
import org.entraide.ledger.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks every ledger: chain, numbers, and views against a fold of the blocks. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks every ledger: hash chain, numbers, and views against the blocks.")
final class VerifyCommand implements Callable<Integer> {

    @Mixin
    private Place place = new Place();

    @Override
    public Integer call() {
        Say say = Say.toConsole();
        try (Foundation foundation = Foundation.standing(place);
                Services services = Services.on(foundation.installation())) {
            Map<String, Verification> found = Map.of(
                    "registry", services.registry().ledgers().verify(),
                    "claims", services.claims().ledgers().verify());
            found.forEach((service, verification) -> {
                say.line("VERIFIED", service, verification.ledgers(), verification.blocks());
                verification.findings().forEach(finding -> say.plain("  " + finding.kind() + " " + finding.where()));
            });
            if (found.values().stream().allMatch(verification -> verification.ledgers() == 0)) {
                throw new Complaint("VERIFIED_NOTHING");
            }
            boolean clean = found.values().stream().allMatch(Verification::clean);
            say.line(clean ? "VERIFIED_CLEAN" : "VERIFIED_NOT_CLEAN");
            return clean ? 0 : 1;
        }
    }
}
