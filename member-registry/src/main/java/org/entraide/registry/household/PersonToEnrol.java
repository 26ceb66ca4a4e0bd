package org.entraide.registry.household;

import java.util.List;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.registry.command.RegistryCommand.NewMember;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to become a member: the person, and what the ledger may know.
 *
 * @param birthYear absent when not even the year is known
 */
public record PersonToEnrol(
        Person person, Sex sex, @Nullable Integer birthYear, Relationship relationship) {

    /** Known by name and age alone. */
    public PersonToEnrol withoutPhones() {
        Person nameAlone = new Person(person.familyName(), person.givenNames(), List.of(), person.nationalId());
        return new PersonToEnrol(nameAlone, sex, birthYear, relationship);
    }

    /** The new member under this number, without the person. */
    public NewMember as(String member) {
        return new NewMember(member, sex, birthYear, relationship);
    }
}
