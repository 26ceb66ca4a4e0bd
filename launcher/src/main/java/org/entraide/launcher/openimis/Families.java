package org.entraide.launcher.openimis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonToEnrol;
import org.jspecify.annotations.Nullable;

/** Families with their insurees become households with their members. */
final class Families {

    private final Map<String, List<Row>> insurees;
    private final Map<String, List<Row>> policies;

    Families(List<Row> insurees, List<Row> policies) {
        this.insurees = byFamily(insurees);
        this.policies = byFamily(policies);
    }

    /** The insurees of a family, its head first, then by id. */
    List<Row> members(Row family) {
        List<Row> members = new ArrayList<>(insurees.getOrDefault(family.id(), List.of()));
        members.sort(Comparator.comparing((Row insuree) -> !isHead(insuree))
                .thenComparing(insuree -> Integer.valueOf(insuree.id())));
        long heads = members.stream().filter(Families::isHead).count();
        if (heads != 1) {
            throw new Unusable("HEAD_NOT_ONE", heads);
        }
        return members;
    }

    /** When the household joined: the row's date, or the first day of its first policy if that was earlier. */
    LocalDate enrolledOn(Row family) {
        return Stream.concat(
                        Stream.of(family.date("ValidityFrom")),
                        policies.getOrDefault(family.id(), List.of()).stream().flatMap(Families::firstDay))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** None of a policy whose date is impossible: that one is reported by itself and must not hold up its family. */
    private static Stream<LocalDate> firstDay(Row policy) {
        try {
            return Stream.of(policy.date("StartDate"));
        } catch (Unusable reportedWithItsPolicy) {
            return Stream.empty();
        }
    }

    static PersonToEnrol person(Row insuree) {
        Person person = new Person(
                insuree.text("LastName"),
                insuree.text("OtherNames"),
                insuree.optional("Phone").map(List::of).orElse(List.of()),
                insuree.optional("passport").orElse(null));
        @Nullable
        Integer birthYear =
                insuree.optional("DOB").isPresent() ? insuree.date("DOB").getYear() : null;
        return new PersonToEnrol(person, sex(insuree), birthYear, relationship(insuree));
    }

    static boolean isHead(Row insuree) {
        return insuree.isSet("IsHead");
    }

    private static Sex sex(Row insuree) {
        return switch (insuree.optional("Gender").orElse("")) {
            case "F" -> Sex.FEMALE;
            case "M" -> Sex.MALE;
            default -> Sex.UNKNOWN;
        };
    }

    /** By the ids of tblRelations. */
    private static Relationship relationship(Row insuree) {
        if (isHead(insuree)) {
            return Relationship.SUBSCRIBER;
        }
        return switch (insuree.optional("Relationship").orElse("")) {
            case "1" -> Relationship.SIBLING;
            case "2" -> Relationship.PARENT;
            case "4" -> Relationship.CHILD;
            case "8" -> Relationship.SPOUSE;
            default -> Relationship.OTHER;
        };
    }

    private static Map<String, List<Row>> byFamily(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.optional("FamilyID").isPresent())
                .collect(Collectors.groupingBy(row -> row.text("FamilyID")));
    }
}
