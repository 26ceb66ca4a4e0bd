package org.entraide.registry.household.web;

import static org.entraide.ledger.web.BadRequest.required;

import java.util.ArrayList;
import java.util.List;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonToEnrol;
import org.jspecify.annotations.Nullable;

/** Somebody who is to become a member, as a client sends it. */
record MemberForm(
        @Nullable String familyName,
        @Nullable String givenNames,
        @Nullable List<@Nullable String> phones,
        @Nullable String nationalId,
        @Nullable Sex sex,
        @Nullable Integer birthYear,
        @Nullable Relationship relationship) {

    PersonToEnrol person(String pointer) {
        List<String> numbers = new ArrayList<>();
        if (phones != null) {
            phones.forEach(phone -> numbers.add(required(phone, pointer + "/phones")));
        }
        return new PersonToEnrol(
                new Person(
                        required(familyName, pointer + "/familyName"),
                        required(givenNames, pointer + "/givenNames"),
                        numbers,
                        nationalId),
                required(sex, pointer + "/sex"),
                birthYear,
                required(relationship, pointer + "/relationship"));
    }

    /** Tells nothing, so that nobody logs it by mistake. */
    @Override
    public String toString() {
        return "MemberForm[…]";
    }
}
