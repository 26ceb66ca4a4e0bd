package org.entraide.registry.bulk.mongo;

import static org.entraide.registry.Story.THI;
import static org.entraide.registry.Story.TODAY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.registry.bulk.Column;
import org.entraide.registry.bulk.Family;
import org.entraide.registry.bulk.Listed;
import org.entraide.registry.bulk.Row;
import org.entraide.registry.bulk.Tally;
import org.entraide.registry.bulk.mongo.Import.State;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonToEnrol;
import org.jspecify.annotations.Nullable;

/** Households of a list, as they are read. */
final class Lists {

    private Lists() {}

    static List<Family> households(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> household(number, "Diop" + number, 7_000L))
                .toList();
    }

    static Family household(int number, String name, @Nullable Long paid) {
        return family(number, name, LocalDate.of(2026, 3, 1), paid);
    }

    static Family future(int number) {
        return family(number, "Diop", TODAY.plusDays(5), null);
    }

    private static Family family(int number, String name, LocalDate enrolledOn, @Nullable Long paid) {
        Row row = new Row(number + 1, Collections.nCopies(Column.IN_ORDER.size(), name));
        PersonToEnrol subscriber = new PersonToEnrol(
                new Person(name, "Awa", List.of("771234567"), null), Sex.FEMALE, 1985, Relationship.SUBSCRIBER);
        Listed listed = new Listed(
                "H" + number,
                "Nguinth",
                HouseholdCategory.ORDINARY,
                enrolledOn,
                List.of(subscriber),
                new Listed.Cover("BASE", LocalDate.of(2026, 3, 1)),
                paid == null ? null : new Listed.Payment(paid, TODAY, null));
        return Family.of("H" + number, List.of(row), listed, List.of());
    }

    static Import received(String actor, List<Family> checked, boolean withPayments, Instant at) {
        return new Import(
                UUID.randomUUID().toString(),
                THI,
                "XOF",
                actor,
                "liste.csv",
                UUID.randomUUID().toString(),
                State.RECEIVED,
                at,
                Tally.of(checked),
                withPayments,
                null,
                true);
    }
}
