package org.entraide.launcher.demo;

import java.util.List;
import org.entraide.claims.adjudication.Line;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.ProviderEvent.Price;

/** Acts with a price and how often they are claimed: West African ranges, XOF, fictional in detail. */
record DemoCare(Price price, double perPersonYear) {

    static final List<DemoCare> ALL = List.of(
            care("CONS", "Consultation", Category.CONSULTATION, 1_500, 0.45),
            care("PAL", "Traitement du paludisme simple", Category.DRUGS, 2_500, 0.40),
            care("CPN", "Consultation prénatale", Category.ANTENATAL, 1_000, 0.10),
            care("ACC", "Accouchement", Category.DELIVERY, 6_000, 0.04),
            care("CES", "Césarienne", Category.SURGERY, 60_000, 0.003),
            care("HOSP", "Hospitalisation", Category.HOSPITALISATION, 18_000, 0.03),
            care("LAB", "Analyses", Category.LABORATORY, 3_000, 0.08));

    /** @param scale minor units of the currency for one F CFA */
    static List<Price> prices(long scale) {
        return ALL.stream()
                .map(DemoCare::price)
                .map(price -> new Price(price.act(), price.name(), price.category(), price.amount() * scale))
                .toList();
    }

    Line line(long scale) {
        return new Line(price.act(), 1, price.amount() * scale);
    }

    private static DemoCare care(String act, String name, Category category, long amount, double perPersonYear) {
        return new DemoCare(new Price(act, name, category, amount), perPersonYear);
    }
}
