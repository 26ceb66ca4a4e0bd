package org.entraide.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonToEnrol;
import org.jspecify.annotations.Nullable;

/**
 * The people of a household, with what a register of people is never without: no phone, no year of birth, two names.
 */
final class DemoFamily {

    private static final int MOST = 18;

    private final DemoMutual mutual;
    private final Random random;
    private final String name;

    DemoFamily(DemoMutual mutual, Random random) {
        this.mutual = mutual;
        this.random = random;
        this.name = mutual.names().family(random);
    }

    List<PersonToEnrol> people(LocalDate joined) {
        int size = Math.clamp(mutual.familySize() + random.nextInt(7) - 3L, 1, MOST);
        List<PersonToEnrol> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            people.add(
                    switch (i) {
                        case 0 -> subscriber(joined);
                        case 1 -> grown(joined, Relationship.SPOUSE);
                        default -> child(joined.getYear() - random.nextInt(18));
                    });
        }
        if (size > 6 && random.nextInt(6) == 0) {
            // A grandmother, whose year of birth is a guess.
            people.add(person(true, joined.getYear() - 68 - random.nextInt(32), Relationship.PARENT, List.of()));
        }
        return people;
    }

    PersonToEnrol child(int born) {
        return person(random.nextBoolean(), born, Relationship.CHILD, List.of());
    }

    private PersonToEnrol subscriber(LocalDate joined) {
        List<String> phones = new ArrayList<>();
        if (random.nextInt(100) < 85) {
            phones.add(Phones.of(mutual.country(), random));
        }
        if (random.nextInt(100) < 10) {
            phones.add(Phones.of(mutual.country(), random));
        }
        int born = joined.getYear() - 24 - random.nextInt(40);
        return person(random.nextInt(100) < 45, born, Relationship.SUBSCRIBER, phones);
    }

    private PersonToEnrol grown(LocalDate joined, Relationship relationship) {
        List<String> phones = random.nextInt(4) == 0 ? List.of(Phones.of(mutual.country(), random)) : List.of();
        int born = joined.getYear() - 20 - random.nextInt(38);
        return person(random.nextInt(100) < 70, born, relationship, phones);
    }

    private PersonToEnrol person(boolean woman, int born, Relationship relationship, List<String> phones) {
        String given = mutual.names().given(woman, random);
        if (random.nextInt(25) == 0) {
            given = given + " dite " + mutual.names().given(woman, random);
        }
        @Nullable Integer birthYear = random.nextInt(40) == 0 ? null : Integer.valueOf(born);
        @Nullable
        String papers = relationship == Relationship.SUBSCRIBER && random.nextInt(4) == 0
                ? "FICTIF-%06d".formatted(random.nextInt(1_000_000))
                : null;
        Person person = new Person(name, given, phones, papers);
        return new PersonToEnrol(person, woman ? Sex.FEMALE : Sex.MALE, birthYear, relationship);
    }
}
