package org.entraide.hub.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import org.entraide.events.Money;
import org.entraide.events.UnreadableEvent;

/**
 * Bounds that keep one false event from making figures meaningless or cells countless. What lies outside is treated as
 * unreadable: it stops its stream, visibly, until somebody decides.
 */
final class Plausible {

    static final long AMOUNT = 1_000_000_000_000L;
    static final int PREMIUM_MONTHS = 120;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private Plausible() {}

    static YearMonth month(LocalDate day) {
        return YearMonth.from(day(day));
    }

    static LocalDate day(LocalDate day) {
        require(day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR, "an impossible date");
        return day;
    }

    static void interval(LocalDate from, LocalDate to) {
        require(!day(to).isBefore(day(from)), "an interval that ends before it begins");
    }

    static void insurancePeriod(LocalDate from, LocalDate to) {
        interval(from, to);
        require(to.isBefore(from.plusMonths(PREMIUM_MONTHS)), "an insurance period of more than ten years");
    }

    /** Between 0 and a million million minor units, so that sums of millions of events stay within a long. */
    static long amount(Money money) {
        require(money.amount() >= 0 && money.amount() <= AMOUNT, "an impossible amount");
        return money.amount();
    }

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new UnreadableEvent("the event has " + otherwise, null);
        }
    }
}
