package org.entraide.claims.enrolment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entraide.claims.command.FolioKeys;
import org.entraide.events.CoverInterval;
import org.entraide.ledger.Folios;
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

    /** Absent when nothing is known of such a member. */
    public static @Nullable Member of(String mutual, String member, Folios folios) {
        Membership known = folios.find(FolioKeys.member(mutual, member), Membership.class);
        return known == null
                ? null
                : new Member(
                        member,
                        known.household(),
                        Household.of(mutual, known.household(), folios).intervals(member),
                        known.leftOn());
    }

    /** The days under a cover that hold this day, covered or not. */
    public Optional<CoverInterval> on(LocalDate day) {
        return intervals.stream().filter(interval -> interval.contains(day)).findFirst();
    }

    /** The interval in which the member is covered on this day; nobody is after leaving. */
    public Optional<CoverInterval> coverOn(LocalDate day) {
        return on(day).filter(interval -> interval.status().covered() && (leftOn == null || !day.isAfter(leftOn)));
    }
}
