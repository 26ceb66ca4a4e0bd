package org.entraide.registry.household;

import java.time.LocalDate;
import org.entraide.events.EnrolmentEvent.DepartureReason;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.EnrolmentEvent.MemberRemoved;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.registry.coverage.Insured;
import org.jspecify.annotations.Nullable;

/**
 * A member of a household, as the ledger knows people.
 *
 * @param newborn shares the household's observation instead of having its own
 * @param departure absent while a member
 */
public record Member(
        String member,
        Sex sex,
        @Nullable Integer birthYear,
        Relationship relationship,
        LocalDate joinedOn,
        boolean newborn,
        @Nullable Departure departure) {

    /** @param on last day as a member */
    public record Departure(DepartureReason reason, LocalDate on) {}

    static Member from(MemberAdded event) {
        return new Member(
                event.member(),
                event.sex(),
                event.birthYear(),
                event.relationship(),
                event.joinedOn(),
                event.newborn(),
                null);
    }

    Member on(MemberRemoved event) {
        return new Member(
                member, sex, birthYear, relationship, joinedOn, newborn, new Departure(event.reason(), event.on()));
    }

    Member as(Relationship now) {
        return new Member(member, sex, birthYear, now, joinedOn, newborn, departure);
    }

    /** By the year alone, as the paper often knows no more; somebody without a known year is an adult. */
    public boolean adultOn(LocalDate day, int adultFromAge) {
        return birthYear == null || day.getYear() - birthYear >= adultFromAge;
    }

    /** Whether the person has not left. */
    public boolean present() {
        return departure == null;
    }

    Insured insured() {
        return new Insured(member, joinedOn, departure == null ? null : departure.on(), newborn);
    }
}
