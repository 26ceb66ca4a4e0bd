package org.entraide.benchmarks.store;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.CoverTerms;
import org.entraide.events.PremiumTerms;
import org.entraide.events.PremiumTerms.Frequency;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.PublishPackage;
import org.entraide.registry.command.RegistryCommand.RegisterMutual;

/** How a made-up mutual begins. */
public final class Beginnings {

    /** Of all money. */
    public static final String CURRENCY = "XOF";

    /** Code of the package that households take out. */
    public static final String PACKAGE = "BASE";

    private static final int FAMILY = 5;

    private Beginnings() {}

    /** Registers the mutual and publishes its one package, from this day on, in this order. */
    public static List<RegistryCommand> of(String mutual, LocalDate day) {
        PremiumTerms premium =
                new PremiumTerms(1_000, 14_000, FAMILY, 3_000, 2_000, 18, 4, Frequency.QUARTERLY, List.of(), 30);
        CoverTerms cover = new CoverTerms(1, List.of(), 30, 30, false, false);
        return List.of(
                new RegisterMutual(mutual, "WA", "SN", "Thiès", "Mutuelle " + mutual, CURRENCY),
                new PublishPackage(
                        mutual, CURRENCY, PACKAGE, "Base", day, 12, List.of(), premium, List.of(), cover, 20,
                        150_000L));
    }
}
