package org.entraide.claims.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entraide.events.CoverInterval;

/**
 * A member and the days on which it is covered.
 *
 * @param intervals in order of time, never overlapping
 */
public record Member(String member, String household, List<CoverInterval> intervals) {

    public Member {
        intervals = List.copyOf(intervals);
    }

    public Optional<CoverInterval> coverOn(LocalDate day) {
        return intervals.stream().filter(interval -> interval.contains(day)).findFirst();
    }
}
