package org.entraide.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a benefit package promises and costs. Amounts are minor units of the mutual's currency.
 *
 * @param code the package, such as {@code BASE}
 * @param version 1, 2, 3… of this package
 * @param effectiveFrom first day on which cover may be taken out under this version
 * @param periodMonths insurance period in months
 * @param lumpSum premium of a household up to {@code membersIncluded} members
 * @param membersIncluded how many members the lump sum pays for
 * @param perExtraAdult premium for each adult beyond them
 * @param perExtraChild premium for each child beyond them; adults fill the lump sum first
 * @param adultFromAge age in whole years at which a member is priced as an adult
 * @param patientSharePercent the patient's part of the accepted price, 0 to 100
 * @param householdCeiling most that is paid for a household in one cover period; absent means no limit, 0 means nothing
 */
public record PackageTerms(
        String code,
        int version,
        String name,
        LocalDate effectiveFrom,
        int periodMonths,
        long lumpSum,
        int membersIncluded,
        long perExtraAdult,
        long perExtraChild,
        int adultFromAge,
        int patientSharePercent,
        @Nullable Long householdCeiling) {}
