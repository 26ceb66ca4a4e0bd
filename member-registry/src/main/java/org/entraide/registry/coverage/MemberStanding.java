package org.entraide.registry.coverage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How one member stands for one category of care on one day, with what a clerk needs to explain it. */
public sealed interface MemberStanding {

    /** Whether care of this category is insured on the day (« droits ouverts »). */
    default boolean open() {
        return switch (this) {
            case Covered _, InGrace _ -> true;
            case InObservation _, Suspended _, Lapsed _, NotYet _, NotMember _ -> false;
        };
    }

    /** @param until last day of the period, if everything owed until then is paid in time */
    record Covered(LocalDate until) implements MemberStanding {}

    /**
     * Covered although something is owed.
     *
     * @param until last day of grace
     * @param due what is owed on the day, minor units
     */
    record InGrace(LocalDate until, long due) implements MemberStanding {}

    /** @param opensOn first day on which this category is open */
    record InObservation(LocalDate opensOn) implements MemberStanding {}

    /**
     * @param since first day of the suspension
     * @param due what is owed on the day, minor units
     */
    record Suspended(LocalDate since, long due) implements MemberStanding {}

    /** @param since first day without cover after the last one */
    record Lapsed(LocalDate since) implements MemberStanding {}

    /** Not covered yet. */
    record NotYet(Awaits awaits, @Nullable LocalDate opensOn, long due) implements MemberStanding {}

    /** The person is not, not yet or no more a member of the household on this day. */
    record NotMember() implements MemberStanding {}

    /** What is missing before cover begins. */
    enum Awaits {
        /** No cover was ever taken out. */
        COVER,
        /** The period begins later; the day is told. */
        PERIOD,
        /** The first payment of the cover is not complete; what is owed is told. */
        PAYMENT,
        /** The household has paid; the sponsor's money is not there and not guaranteed. */
        SPONSOR
    }
}
