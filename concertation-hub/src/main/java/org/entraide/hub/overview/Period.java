package org.entraide.hub.overview;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.LongStream;

/** Whole months, both ends included. */
public record Period(YearMonth from, YearMonth to) {

    /** The most that one question may span. */
    public static final int MOST_MONTHS = 120;

    public Period {
        if (to.isBefore(from) || ChronoUnit.MONTHS.between(from, to) >= MOST_MONTHS) {
            throw new IllegalArgumentException("not a period of 1 to " + MOST_MONTHS + " months");
        }
    }

    /** A year that ends with this month. */
    public static Period yearUpTo(YearMonth to) {
        return new Period(to.minusMonths(11), to);
    }

    /** As many months, just before. */
    public Period previous() {
        return back(ChronoUnit.MONTHS.between(from, to) + 1);
    }

    /** The same months of the year before. */
    public Period yearBefore() {
        return back(12);
    }

    private Period back(long months) {
        return new Period(from.minusMonths(months), to.minusMonths(months));
    }

    public List<YearMonth> months() {
        return LongStream.rangeClosed(0, ChronoUnit.MONTHS.between(from, to))
                .mapToObj(from::plusMonths)
                .toList();
    }
}
