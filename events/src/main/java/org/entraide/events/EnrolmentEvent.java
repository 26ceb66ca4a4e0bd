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
    record HouseholdEnrolled(
            String mutual, String household, String locality, HouseholdCategory category, LocalDate enrolledOn)
            implements EnrolmentEvent {}

    /** The household's category changed; covers taken out from now on are subsidised by the new one. */
    record HouseholdCategoryChanged(String mutual, String household, HouseholdCategory was, HouseholdCategory now)
            implements EnrolmentEvent {}

    /**
     * A person became a member of the household.
     *
     * @param member opaque number, the same for life
     * @param birthYear absent when not even the year is known
     * @param joinedOn first day as a member of this household; of a newborn declared in time the day of birth
     * @param newborn declared in time, hence without observation of its own
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
            boolean newborn,
            int sizeBefore,
            int sizeAfter)
            implements EnrolmentEvent {}

    /**
     * A person is no member of the household any more.
     *
     * @param on last day as a member
     */
    record MemberRemoved(
            String mutual,
            String household,
            String member,
            DepartureReason reason,
            LocalDate on,
            int sizeBefore,
            int sizeAfter)
            implements EnrolmentEvent {}

    /**
     * Another member signs and pays from now on.
     *
     * @param was the member before, who may have died or left
     */
    record SubscriberChanged(String mutual, String household, String was, String now, LocalDate on)
            implements EnrolmentEvent {}

    /**
     * The household's coverage before and after. Nothing changed before {@code from}; from that day on it is all here,
     * clipped to it, so that a consumer folds without remembering: what it knew from that day on, it replaces.
     *
     * @param from first day that differs
     * @param was members without any day from then on are left out, here and in {@code now}
     */
    record CoverageChanged(
            String mutual, String household, LocalDate from, List<SharedCover> was, List<SharedCover> now)
            implements EnrolmentEvent {

        public CoverageChanged {
            was = List.copyOf(was);
            now = List.copyOf(now);
        }
    }

    /** Why somebody left. */
    enum DepartureReason {
        DIED,
        MOVED,
        COST,
        QUALITY,
        DISTANCE,
        NOT_USED,
        CONFLICT,
        OTHER
    }
}
