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

    public DayOfYear {
        if (month < 1 || month > 12 || day < 1 || day > YearMonth.of(2024, month).lengthOfMonth()) {
            throw new IllegalArgumentException("no such day: " + month + "-" + day);
        }
    }

    /** The date in one year. */
    public LocalDate in(int year) {
        YearMonth of = YearMonth.of(year, month);
        return of.atDay(Math.min(day, of.lengthOfMonth()));
    }
}
