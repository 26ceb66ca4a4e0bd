package org.entraide.events;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a benefit package promises and costs.
 *
 * @param code the package, such as {@code BASE}
 * @param version 1, 2, 3… of this package
 * @param effectiveFrom first day on which cover may be taken out under this version
 * @param periodMonths insurance period in months
 * @param cycleStarts days of the year on which periods begin, at most four; none for a free start
 * @param subsidies at most one per category of households
 * @param patientSharePercent the patient's part of the accepted price, 0 to 100
 * @param householdCeiling most that is paid for a household in one cover period, in minor units of the mutual's
 *     currency; absent means no limit, 0 means nothing
 */
public record PackageTerms(
        String code,
        int version,
        String name,
        LocalDate effectiveFrom,
        int periodMonths,
        List<DayOfYear> cycleStarts,
        PremiumTerms premium,
        List<SubsidyTerms> subsidies,
        CoverTerms cover,
        int patientSharePercent,
        @Nullable Long householdCeiling) {

    public PackageTerms {
        cycleStarts = List.copyOf(cycleStarts);
        subsidies = List.copyOf(subsidies);
    }

    /** The sponsor's part for a category of households. */
    public Optional<SubsidyTerms> subsidy(HouseholdCategory category) {
        return subsidies.stream()
                .filter(subsidy -> subsidy.category() == category)
                .findFirst();
    }
}
