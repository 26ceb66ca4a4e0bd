package org.entraide.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.entraide.events.CoverTerms;
import org.entraide.events.CoverTerms.Observation;
import org.entraide.events.DayOfYear;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.PremiumTerms;
import org.entraide.events.PremiumTerms.Frequency;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.SubsidyTerms;
import org.entraide.registry.command.RegistryCommand.PublishPackage;
import org.entraide.registry.mutual.InstalmentDays;

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
            "HARVEST", "Soins ruraux, aux récoltes", 0, 24_000, 0, 3, Frequency.HARVEST, 45, observed(0, 3));

    /** A lump sum in two halves. */
    static final DemoPackage HALVES = new DemoPackage(
            "HALVES", "Soins de la famille", 0, 20_000, 1_000, 2, Frequency.HALF_YEARLY, 20, observed(2, 9));

    /** Pupils: an NGO that does not guarantee pays half. */
    static final DemoPackage SCHOOL =
            new DemoPackage("SCHOOL", "Mutuelle scolaire", 4_500, 0, 0, 1, Frequency.ANNUAL, 30, observed(0, 0));

    private static final List<SubsidyTerms> SUBSIDIES = List.of(
            new SubsidyTerms(HouseholdCategory.FAMILY_GRANT, "ETAT", true, 50),
            new SubsidyTerms(HouseholdCategory.INDIGENT, "ETAT", true, 100),
            new SubsidyTerms(HouseholdCategory.PUPIL, "ONG", false, 50));

    PublishPackage offer(DemoMutual mutual, LocalDate from, int patientShare) {
        return new PublishPackage(
                mutual.code(),
                mutual.currency(),
                code,
                title,
                from,
                12,
                List.of(),
                terms(mutual.scale()),
                SUBSIDIES,
                cover,
                patientShare,
                200_000 * mutual.scale());
    }

    private PremiumTerms terms(long scale) {
        List<DayOfYear> harvests =
                frequency == Frequency.HARVEST ? List.of(new DayOfYear(2, 15), new DayOfYear(11, 15)) : List.of();
        return new PremiumTerms(
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
    }

    /** What a household brings, and when it should. */
    record Part(LocalDate dueOn, long amount) {}

    /** The household's own parts of a period's premium; the joining fee comes with the first part ever. */
    List<Part> parts(DemoMutual mutual, int members, HouseholdCategory category, LocalDate from, boolean first) {
        long own = own(mutual, members, category);
        long each = own / instalments;
        long firstPart = own - each * (instalments - 1) + (first ? joiningFee * mutual.scale() : 0);
        List<LocalDate> days = InstalmentDays.of(terms(mutual.scale()), from);
        return IntStream.range(0, instalments)
                .mapToObj(at -> new Part(days.get(at), at == 0 ? firstPart : each))
                .toList();
    }

    /** What the sponsor of this category owes for a period. */
    long subsidy(DemoMutual mutual, int members, HouseholdCategory category) {
        return whole(mutual, members) - own(mutual, members, category);
    }

    /** Premium of one person in F CFA, in a household of the usual size. */
    double perMember(int familySize) {
        return lumpSum > 0 ? (double) lumpSum / familySize : perPerson;
    }

    private long own(DemoMutual mutual, int members, HouseholdCategory category) {
        long whole = whole(mutual, members);
        return switch (category) {
            case ORDINARY -> whole;
            case FAMILY_GRANT, PUPIL -> whole / 2;
            case INDIGENT -> 0;
        };
    }

    private long whole(DemoMutual mutual, int members) {
        return (lumpSum > 0 ? lumpSum : perPerson * members) * mutual.scale();
    }

    private static CoverTerms observed(int months, int deliveryMonths) {
        return new CoverTerms(
                months, List.of(new Observation(Category.DELIVERY, deliveryMonths)), 30, 45, false, false);
    }
}
