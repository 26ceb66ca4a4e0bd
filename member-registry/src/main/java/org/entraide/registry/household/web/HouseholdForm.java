package org.entraide.registry.household.web;

import static org.entraide.ledger.web.BadRequest.required;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.HouseholdCategory;
import org.entraide.ledger.web.Whole;
import org.entraide.registry.household.PersonToEnrol;
import org.entraide.registry.household.mongo.Households.HouseholdToEnrol;
import org.jspecify.annotations.Nullable;

/** A household that is to be enrolled, as a client sends it. */
record HouseholdForm(
        @Nullable String locality,
        @Nullable HouseholdCategory category,
        @Nullable LocalDate enrolledOn,
        @Nullable List<@Nullable MemberForm> members) {

    HouseholdToEnrol household(String mutual) {
        List<PersonToEnrol> people = Whole.items(members, "/members", MemberForm::person);
        return new HouseholdToEnrol(
                mutual,
                required(locality, "/locality"),
                category == null ? HouseholdCategory.ORDINARY : category,
                required(enrolledOn, "/enrolledOn"),
                people);
    }
}
