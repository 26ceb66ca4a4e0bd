package org.entraide.registry.mutual;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entraide.events.DayOfYear;
import org.entraide.events.PremiumTerms;

/** The days on which a package's instalments are owed. */
public final class InstalmentDays {

    private InstalmentDays() {}

    /** The due days of all instalments of a period that begins on {@code from}. */
    public static List<LocalDate> of(PremiumTerms terms, LocalDate from) {
        IntStream each = IntStream.range(0, terms.instalments());
        return switch (terms.frequency()) {
            case ANNUAL -> each.mapToObj(at -> from.plusMonths(12L * at)).toList();
            case HALF_YEARLY -> each.mapToObj(at -> from.plusMonths(6L * at)).toList();
            case QUARTERLY -> each.mapToObj(at -> from.plusMonths(3L * at)).toList();
            case MONTHLY -> each.mapToObj(from::plusMonths).toList();
            case WEEKLY -> each.mapToObj(from::plusWeeks).toList();
            case HARVEST -> harvests(terms, from);
        };
    }

    private static List<LocalDate> harvests(PremiumTerms terms, LocalDate from) {
        return Stream.concat(
                        Stream.of(from),
                        Stream.iterate(from.getYear(), year -> year + 1)
                                .flatMap(year -> inYear(terms.harvests(), year))
                                .filter(day -> day.isAfter(from)))
                .limit(terms.instalments())
                .toList();
    }

    private static Stream<LocalDate> inYear(List<DayOfYear> days, int year) {
        return days.stream().map(day -> day.in(year)).sorted();
    }
}
