package org.entraide.benchmarks.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entraide.benchmarks.Families.Family;
import org.entraide.benchmarks.Families.Person;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.registry.household.PersonToEnrol;
import org.entraide.registry.household.mongo.Households.HouseholdToEnrol;

/** Made-up families as the registry takes them. */
public final class Enrolments {

    private Enrolments() {}

    public static HouseholdToEnrol of(String mutual, Family family, LocalDate day) {
        List<PersonToEnrol> people = new ArrayList<>();
        for (Person person : family.people()) {
            boolean first = people.isEmpty();
            people.add(new PersonToEnrol(
                    new org.entraide.registry.household.Person(
                            person.family(), person.given(), first ? List.of(family.phone()) : List.of(), null),
                    Sex.FEMALE,
                    person.born(),
                    first ? Relationship.SUBSCRIBER : Relationship.CHILD));
        }
        return new HouseholdToEnrol(mutual, "Nguinth", HouseholdCategory.ORDINARY, day, people);
    }
}
