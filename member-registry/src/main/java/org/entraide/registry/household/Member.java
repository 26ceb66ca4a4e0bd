package org.entraide.registry.household;

import java.time.LocalDate;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.jspecify.annotations.Nullable;

/** A member of a household, as the ledger knows people. */
public record Member(
        String member, Sex sex, @Nullable Integer birthYear, Relationship relationship, LocalDate joinedOn) {

    static Member from(MemberAdded event) {
        return new Member(event.member(), event.sex(), event.birthYear(), event.relationship(), event.joinedOn());
    }

    /** By the year alone, as the paper often knows no more; somebody without a known year is an adult. */
    public boolean adultOn(LocalDate day, int adultFromAge) {
        return birthYear == null || day.getYear() - birthYear >= adultFromAge;
    }
}
