package org.entraide.registry.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.ledger.Refusal;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonToEnrol;
import org.entraide.registry.household.mongo.Households.PersonToAdd;

/** Somebody who is to join a household, as a clerk types it. */
record MemberPaper(Map<String, String> fields) {

    /**
     * Adds what is wrong to {@code wrong}; the rules say the rest.
     *
     * @param unlike numbers of households that the clerk was shown, and in which it is another
     */
    PersonToAdd read(String mutual, String household, List<String> unlike, LocalDate today, List<Refusal> wrong) {
        String phone = at("phone").strip();
        boolean newborn = !at("newborn").isEmpty();
        LocalDate joinedOn = Typing.day(at("joinedOn"), today, "/joinedOn", wrong);
        Person person =
                new Person(at("familyName"), at("givenNames"), phone.isEmpty() ? List.of() : List.of(phone), null);
        Integer born = Typing.birthYear(at("born"), today, "/member/birthYear", wrong);
        PersonToEnrol member = new PersonToEnrol(
                person,
                Typing.choice(Sex.class, at("sex")).orElse(Sex.UNKNOWN),
                born == null && newborn ? Integer.valueOf(joinedOn.getYear()) : born,
                Typing.choice(Relationship.class, at("relationship"), "/member/relationship", wrong));
        return new PersonToAdd(mutual, household, member, joinedOn, newborn, unlike);
    }

    private String at(String field) {
        return fields.getOrDefault(field, "");
    }

    /** Tells nothing, so that nobody logs it by mistake. */
    @Override
    public String toString() {
        return "MemberPaper[…]";
    }
}
