package org.entraide.events;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A day that comes back every year, such as the end of a harvest.
 *
 * @param month 1 to 12
 * @param day 1 to 31; where the month is shorter in a year, its last day
 */
public record DayOfYear(int month, int day) {

    private static final int LEAP_YEAR = 2024;

    public DayOfYear {
        if (!exists(month, day)) {
            throw new IllegalArgumentException("no such day: " + month + "-" + day);
        }
    }

    /** Whether some year has this day. */
    public static boolean exists(int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(LEAP_YEAR, month).lengthOfMonth();
    }

    /** The date in one year. */
    public LocalDate in(int year) {
        YearMonth of = YearMonth.of(year, month);
        return of.atDay(Math.min(day, of.lengthOfMonth()));
    }
}
