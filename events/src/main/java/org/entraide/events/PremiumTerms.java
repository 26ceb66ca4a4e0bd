package org.entraide.events;

import java.util.List;

/**
 * What one insurance period costs a household and how it is paid. Amounts are minor units of the mutual's currency.
 *
 * @param joiningFee owed once, with the first cover that the household ever takes out; never subsidised
 * @param lumpSum premium of a household up to {@code membersIncluded} members
 * @param membersIncluded how many members the lump sum pays for
 * @param perExtraAdult premium for each adult beyond them
 * @param perExtraChild premium for each child beyond them; adults fill the lump sum first
 * @param adultFromAge age in whole years at which a member is priced as an adult
 * @param instalments in how many parts the premium is owed, 1 to 60: each rounded down, the remainder on the first
 * @param frequency when they are owed
 * @param harvests days on which instalments after the first are owed under {@link Frequency#HARVEST}, else none
 * @param graceDays days after an instalment's due day during which the household stays covered
 */
public record PremiumTerms(
        long joiningFee,
        long lumpSum,
        int membersIncluded,
        long perExtraAdult,
        long perExtraChild,
        int adultFromAge,
        int instalments,
        Frequency frequency,
        List<DayOfYear> harvests,
        int graceDays) {

    public PremiumTerms {
        harvests = List.copyOf(harvests);
    }

    /** The time between instalments. The first is always owed on the first day of the period. */
    public enum Frequency {
        ANNUAL,
        HALF_YEARLY,
        QUARTERLY,
        MONTHLY,
        WEEKLY,
        /** On the next of the package's harvest days, since money comes with the harvest. */
        HARVEST
    }
}
