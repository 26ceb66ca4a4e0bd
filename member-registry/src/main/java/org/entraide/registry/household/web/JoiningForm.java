package org.entraide.registry.household.web;

import static org.entraide.ledger.web.BadRequest.required;

import java.time.LocalDate;
import org.entraide.registry.household.mongo.Households.PersonToAdd;
import org.jspecify.annotations.Nullable;

/** Somebody who is to join a household, as a client sends it. */
record JoiningForm(
        @Nullable MemberForm member,
        @Nullable LocalDate joinedOn,
        @Nullable Boolean newborn) {

    PersonToAdd person(String mutual, String household) {
        return new PersonToAdd(
                mutual,
                household,
                required(member, "/member").person("/member"),
                required(joinedOn, "/joinedOn"),
                Boolean.TRUE.equals(newborn));
    }
}
