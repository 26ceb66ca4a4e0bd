package org.entraide.hub.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Earned premium pro rata temporis: through a day, {@code ⌊amount × days elapsed ∕ all days⌋} is earned. A month earns
 * the difference between its last day and the last day of the month before, so the months always sum to the amount.
 */
final class ProRataByDay {

    private ProRataByDay() {}

    /** What is earned through the day, of an amount that buys cover from the first to the last day, both included. */
    static long earnedThrough(LocalDate day, LocalDate from, LocalDate to, long amount) {
        if (day.isBefore(from)) {
            return 0;
        }
        if (!day.isBefore(to)) {
            return amount;
        }
        return Math.floorDiv(Math.multiplyExact(amount, days(from, day)), days(from, to));
    }

    /** The parts by month; months that earn nothing are left out. */
    static List<Movement> earned(LocalDate from, LocalDate to, long amount, Counter counter) {
        List<Movement> parts = new ArrayList<>();
        long before = 0;
        YearMonth last = YearMonth.from(to);
        for (YearMonth month = YearMonth.from(from); !month.isAfter(last); month = month.plusMonths(1)) {
            long through = earnedThrough(month.atEndOfMonth(), from, to, amount);
            if (through != before) {
                parts.add(new Movement(month, counter, through - before));
            }
            before = through;
        }
        return parts;
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
