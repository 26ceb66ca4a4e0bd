package org.entraide.claims.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entraide.events.CoverInterval;
import org.jspecify.annotations.Nullable;

/**
 * A member and how it stands on its days under any cover.
 *
 * @param intervals in order of time, never overlapping
 * @param leftOn last day as a member; absent while a member
 */
public record Member(
        String member,
        String household,
        List<CoverInterval> intervals,
        @Nullable LocalDate leftOn) {

    public Member {
        intervals = List.copyOf(intervals);
    }

    /** The days under a cover that hold this day, covered or not. */
    public Optional<CoverInterval> on(LocalDate day) {
        return intervals.stream().filter(interval -> interval.contains(day)).findFirst();
    }

    /** The interval in which the member is covered on this day; nobody is after leaving. */
    public Optional<CoverInterval> coverOn(LocalDate day) {
        return on(day).filter(interval -> interval.status().covered() && (leftOn == null || !day.isAfter(leftOn)));
    }

    /** What was known from a day on is replaced; what lies before stays. */
    Member from(LocalDate day, List<CoverInterval> now) {
        Stream<CoverInterval> before = intervals.stream()
                .filter(interval -> interval.from().isBefore(day))
                .map(interval -> interval.to().isBefore(day) ? interval : until(interval, day.minusDays(1)));
        return new Member(member, household, Stream.concat(before, now.stream()).toList(), leftOn);
    }

    Member left(LocalDate on) {
        return new Member(member, household, intervals, on);
    }

    private static CoverInterval until(CoverInterval interval, LocalDate to) {
        return new CoverInterval(
                interval.cover(),
                interval.packageCode(),
                interval.packageVersion(),
                interval.periodFrom(),
                interval.status(),
                interval.from(),
                to,
                interval.opensOn(),
                interval.openings());
    }
}
