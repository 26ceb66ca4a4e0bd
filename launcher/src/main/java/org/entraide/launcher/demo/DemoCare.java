package org.entraide.launcher.demo;

import static org.entraide.events.ProviderEvent.Level.CENTRE;
import static org.entraide.events.ProviderEvent.Level.HOSPITAL;
import static org.entraide.events.ProviderEvent.Level.PHARMACY;
import static org.entraide.events.ProviderEvent.Level.POST;

import java.util.List;
import java.util.stream.Stream;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.ProviderEvent.Level;
import org.entraide.events.ProviderEvent.Price;

/**
 * An act with its price and how often it is needed: West African ranges, F CFA, fictional in detail.
 *
 * @param where it is given: more than half of it at the first level
 */
record DemoCare(Price price, double perPersonYear, List<Level> where) {

    private static final List<DemoCare> FIRST = List.of(
            care("CONS", "Consultation", Category.CONSULTATION, 1_500, 0.45, CENTRE, POST),
            care("PAL", "Traitement du paludisme simple", Category.DRUGS, 3_000, 0.30, CENTRE, PHARMACY),
            care("CPN", "Consultation prénatale", Category.ANTENATAL, 1_000, 0.10, CENTRE, POST),
            care("LAB", "Analyses", Category.LABORATORY, 3_500, 0.06, CENTRE, HOSPITAL));

    private static final List<DemoCare> SECOND = List.of(
            care("ACC", "Accouchement", Category.DELIVERY, 7_000, 0.04, CENTRE, HOSPITAL),
            care("CES", "Césarienne", Category.SURGERY, 70_000, 0.003, HOSPITAL, HOSPITAL),
            care("HOSP", "Hospitalisation", Category.HOSPITALISATION, 24_000, 0.03, HOSPITAL, HOSPITAL));

    private static final List<DemoCare> ALL =
            List.of(FIRST, SECOND).stream().flatMap(List::stream).toList();

    /** What is prescribed with most consultations, on the same bill. */
    static final DemoCare PRESCRIBED = care("MED", "Médicaments prescrits", Category.DRUGS, 2_500, 0, CENTRE, POST);

    /** How many consultations of ten end with a prescription. */
    static final int PRESCRIPTIONS = 7;

    /** What a mutual pays for. */
    static List<DemoCare> of(DemoMutual mutual) {
        return mutual.small() ? FIRST : ALL;
    }

    /** F CFA in a year for one person. */
    static double yearly(DemoMutual mutual) {
        return of(mutual).stream()
                .mapToDouble(care -> care.perPersonYear * care.usualBill())
                .sum();
    }

    /** How much the season of malaria weighs, 0 to 1. */
    double seasonal() {
        return switch (price.category()) {
            case DRUGS -> 1;
            case CONSULTATION, LABORATORY -> 0.5;
            default -> 0;
        };
    }

    boolean prescribes() {
        return price.category() == Category.CONSULTATION;
    }

    private double usualBill() {
        return price.amount() + (prescribes() ? PRESCRIPTIONS * PRESCRIBED.price.amount() / 10.0 : 0);
    }

    /** Price in minor units of the mutual's currency, in the first or second version of the tariff. */
    long amount(DemoMutual mutual, int version) {
        long rise = version == 1 ? 0 : price.amount() / 20;
        return (price.amount() + rise) * mutual.scale();
    }

    static List<Price> prices(DemoMutual mutual, int version) {
        return Stream.concat(ALL.stream(), Stream.of(PRESCRIBED))
                .map(care -> new Price(
                        care.price.act(), care.price.name(), care.price.category(), care.amount(mutual, version)))
                .toList();
    }

    private static DemoCare care(
            String act, String name, Category category, long amount, double perPersonYear, Level first, Level second) {
        return new DemoCare(new Price(act, name, category, amount), perPersonYear, List.of(first, second));
    }
}
