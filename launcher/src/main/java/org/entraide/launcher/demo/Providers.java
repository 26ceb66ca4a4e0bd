package org.entraide.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.command.ClaimsCommand.ContractProvider;
import org.entraide.claims.command.ClaimsCommand.PublishTariff;
import org.entraide.events.ProviderEvent.Level;
import org.entraide.launcher.demo.Paper.Content;

/**
 * The network's agreements: a tariff by currency, a little dearer in the second year, and providers near each mutual.
 */
final class Providers {

    private Providers() {}

    static List<Paper> papers(List<DemoMutual> mutuals, LocalDate from) {
        List<Paper> papers = new ArrayList<>();
        LocalDate agreed = from.minusMonths(1);
        Set<String> published = new HashSet<>();
        for (DemoMutual mutual : mutuals) {
            if (published.add(tariff(mutual))) {
                papers.add(paper(from, tariff(mutual), prices(mutual, agreed, 1)));
                LocalDate dearer = secondYear(from);
                papers.add(paper(dearer.minusDays(20), tariff(mutual) + "/2", prices(mutual, dearer, 2)));
            }
            for (Level level : Level.values()) {
                papers.add(paper(from, code(mutual, level), contract(mutual, level, agreed)));
            }
        }
        // A second centre for the largest mutual, after half a year of the second year.
        LocalDate opened = secondYear(from).plusDays(180);
        DemoMutual largest = mutuals.getFirst();
        papers.add(paper(
                opened,
                "second",
                new ContractProvider(
                        DemoNetwork.NETWORK,
                        code(largest, Level.CENTRE) + "-2",
                        "Centre de santé de " + largest.sections().getLast(),
                        Level.CENTRE,
                        largest.region(),
                        tariff(largest),
                        opened)));
        return papers;
    }

    /** The day from which the second version of every tariff is in effect. */
    static LocalDate secondYear(LocalDate from) {
        return from.plusYears(1);
    }

    static String code(DemoMutual mutual, Level level) {
        String kind = switch (level) {
            case POST -> "PS";
            case CENTRE -> "CS";
            case HOSPITAL -> "HR";
            case PHARMACY -> "PH";
        };
        return kind + "-" + mutual.code().substring(3, 6);
    }

    private static String tariff(DemoMutual mutual) {
        return "T-" + mutual.currency();
    }

    private static PublishTariff prices(DemoMutual mutual, LocalDate from, int version) {
        return new PublishTariff(
                DemoNetwork.NETWORK, tariff(mutual), from, mutual.currency(), DemoCare.prices(mutual, version));
    }

    private static ContractProvider contract(DemoMutual mutual, Level level, LocalDate from) {
        String kind = switch (level) {
            case POST -> "Poste de santé de " + mutual.sections().getFirst();
            case CENTRE -> "Centre de santé de " + mutual.region();
            case HOSPITAL -> "Hôpital régional de " + mutual.region();
            case PHARMACY -> "Pharmacie du marché, " + mutual.region();
        };
        return new ContractProvider(
                DemoNetwork.NETWORK, code(mutual, level), kind, level, mutual.region(), tariff(mutual), from);
    }

    private static Paper paper(LocalDate enteredOn, String key, ClaimsCommand command) {
        return new Paper(DemoNetwork.NETWORK, "", enteredOn, key, new Content.Care(command));
    }
}
