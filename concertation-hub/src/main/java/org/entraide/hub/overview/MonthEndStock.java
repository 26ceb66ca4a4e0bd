package org.entraide.hub.overview;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Who counts in a month: whoever is there on its last day. */
final class MonthEndStock {

    private MonthEndStock() {}

    /** The changes that {@code people} present from the first to the last day, both included, make to a stock. */
    static List<Movement> present(LocalDate from, LocalDate to, Counter stock, int people) {
        YearMonth first = YearMonth.from(from);
        YearMonth end = YearMonth.from(to);
        YearMonth after = to.equals(end.atEndOfMonth()) ? end.plusMonths(1) : end;
        return after.isAfter(first)
                ? List.of(new Movement(first, stock, people), new Movement(after, stock, -people))
                : List.of();
    }

    /** The change that somebody present from this day on makes. */
    static Movement presentFrom(LocalDate from, Counter stock) {
        return new Movement(YearMonth.from(from), stock, 1);
    }

    /** The change that somebody makes who is there for the last time on this day. */
    static Movement goneAfter(LocalDate last, Counter stock) {
        return new Movement(YearMonth.from(last.plusDays(1)), stock, -1);
    }
}
