package org.entraide.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to households, their members and their coverage. Members are opaque numbers here: never a name. */
public sealed interface EnrolmentEvent extends Event {

    String mutual();

    /** Household number within the mutual, such as {@code 000012}. */
    String household();

    /**
     * A household joined the mutual.
     *
     * @param locality code of the village or quarter
     * @param enrolledOn business date of the enrolment
     */
    record HouseholdEnrolled(String mutual, String household, String locality, LocalDate enrolledOn)
            implements EnrolmentEvent {}

    /**
     * A person became a member of the household.
     *
     * @param member opaque number, the same for life
     * @param birthYear absent when not even the year is known
     * @param joinedOn first day as a member of this household
     * @param sizeBefore members of the household before
     * @param sizeAfter members of the household after
     */
    record MemberAdded(
            String mutual,
            String household,
            String member,
            Sex sex,
            @Nullable Integer birthYear,
            Relationship relationship,
            LocalDate joinedOn,
            int sizeBefore,
            int sizeAfter)
            implements EnrolmentEvent {}

    /** The whole coverage of the household before and after, so that a consumer folds without remembering. */
    record CoverageChanged(String mutual, String household, List<MemberCover> was, List<MemberCover> now)
            implements EnrolmentEvent {

        public CoverageChanged {
            was = List.copyOf(was);
            now = List.copyOf(now);
        }
    }
}
