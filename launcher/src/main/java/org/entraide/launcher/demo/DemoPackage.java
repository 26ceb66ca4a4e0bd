package org.entraide.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.CoverTerms;
import org.entraide.events.CoverTerms.Observation;
import org.entraide.events.DayOfYear;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.PremiumTerms;
import org.entraide.events.PremiumTerms.Frequency;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.SubsidyTerms;
import org.entraide.registry.command.RegistryCommand.PublishPackage;

/**
 * A benefit package as mutuals of the region offer it. Amounts are in F CFA and scaled to other currencies.
 *
 * @param perPerson premium of each person and period; 0 for a lump sum
 * @param lumpSum premium of a household, however large; 0 for a price by person
 * @param instalments parts of the premium
 */
record DemoPackage(
        String code,
        String title,
        long perPerson,
        long lumpSum,
        long joiningFee,
        int instalments,
        Frequency frequency,
        int graceDays,
        CoverTerms cover) {

    /** Senegal's: 7 000 a person and year, half of it paid by the State for family grants, all of it for indigents. */
    static final DemoPackage STATE =
            new DemoPackage("STATE", "Couverture de base", 7_000, 0, 1_000, 1, Frequency.ANNUAL, 30, observed(1, 6));

    /** In towns: a little every month. */
    static final DemoPackage MONTHLY = new DemoPackage(
            "MONTHLY", "Soins urbains, par mois", 6_000, 0, 500, 12, Frequency.MONTHLY, 10, observed(1, 9));

    /** In villages: after the harvests. */
    static final DemoPackage HARVEST = new DemoPackage(
            "HARVEST", "Soins ruraux, aux récoltes", 0, 14_000, 0, 3, Frequency.HARVEST, 45, observed(0, 3));

    /** A lump sum in two halves. */
    static final DemoPackage HALVES = new DemoPackage(
            "HALVES", "Soins de la famille", 0, 18_000, 1_000, 2, Frequency.HALF_YEARLY, 20, observed(3, 9));

    /** Pupils: an NGO that does not guarantee pays half. */
    static final DemoPackage SCHOOL =
            new DemoPackage("SCHOOL", "Mutuelle scolaire", 2_400, 0, 0, 1, Frequency.ANNUAL, 30, observed(0, 0));

    PublishPackage offer(DemoMutual mutual, LocalDate from) {
        long scale = mutual.scale();
        List<DayOfYear> harvests =
                frequency == Frequency.HARVEST ? List.of(new DayOfYear(2, 15), new DayOfYear(11, 15)) : List.of();
        PremiumTerms premium = new PremiumTerms(
                joiningFee * scale,
                lumpSum * scale,
                lumpSum > 0 ? 30 : 0,
                perPerson * scale,
                perPerson * scale,
                18,
                instalments,
                frequency,
                harvests,
                graceDays);
        List<SubsidyTerms> subsidies = List.of(
                new SubsidyTerms(HouseholdCategory.FAMILY_GRANT, "ETAT", true, 50),
                new SubsidyTerms(HouseholdCategory.INDIGENT, "ETAT", true, 100),
                new SubsidyTerms(HouseholdCategory.PUPIL, "ONG", false, 50));
        return new PublishPackage(
                mutual.code(),
                mutual.currency(),
                code,
                title,
                from,
                12,
                List.of(),
                premium,
                subsidies,
                cover,
                mutual.patientShare(),
                200_000 * scale);
    }

    /** What a household of this size and category owes for a period, without joining fee. */
    long premium(int members, HouseholdCategory category, DemoMutual mutual) {
        long whole = (lumpSum > 0 ? lumpSum : perPerson * members) * mutual.scale();
        return switch (category) {
            case ORDINARY -> whole;
            case FAMILY_GRANT, PUPIL -> whole / 2;
            case INDIGENT -> 0;
        };
    }

    long fee(DemoMutual mutual) {
        return joiningFee * mutual.scale();
    }

    /** Days between instalments, roughly: when people bring their money. */
    int daysBetween() {
        return switch (frequency) {
            case MONTHLY -> 30;
            case HALF_YEARLY -> 183;
            case HARVEST -> 120;
            case ANNUAL, QUARTERLY, WEEKLY -> 0;
        };
    }

    private static CoverTerms observed(int months, int deliveryMonths) {
        return new CoverTerms(
                months, List.of(new Observation(Category.DELIVERY, deliveryMonths)), 30, 45, false, false);
    }
}
