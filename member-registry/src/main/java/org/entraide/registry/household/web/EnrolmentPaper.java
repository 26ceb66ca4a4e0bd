package org.entraide.registry.household.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.ledger.Refusal;
import org.entraide.pages.Writing;
import org.entraide.registry.command.Reason;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonToEnrol;
import org.entraide.registry.household.mongo.Households.HouseholdToEnrol;
import org.jspecify.annotations.Nullable;

/**
 * A family as a clerk types it: fields by name, those of the members with their row, such as {@code givenNames2}. Rows
 * without any name are left out; the first is the subscriber.
 */
record EnrolmentPaper(Map<String, String> fields) {

    /** Rows on the form; who has more members adds them afterwards. */
    static final int ROWS = 12;

    EnrolmentPaper {
        fields = Map.copyOf(fields);
    }

    static EnrolmentPaper blank(LocalDate today) {
        return new EnrolmentPaper(Map.of("enrolledOn", new Writing(Locale.ROOT).day(today)));
    }

    /** What was typed, for the form that is shown again. */
    public String at(String field) {
        return fields.getOrDefault(field, "");
    }

    String key() {
        return at("key").isBlank() ? UUID.randomUUID().toString() : at("key");
    }

    /** Adds what is wrong to {@code wrong}; the rules say the rest. */
    HouseholdToEnrol read(String mutual, LocalDate today, List<Refusal> wrong) {
        Optional<LocalDate> day = Writing.typedDay(at("enrolledOn"));
        if (day.isEmpty()) {
            wrong.add(Reason.DATE_UNREADABLE.at("/enrolledOn"));
        }
        List<PersonToEnrol> people = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            if (!(at("familyName" + row) + at("givenNames" + row)).isBlank()) {
                people.add(person(row, people.isEmpty(), today, wrong));
            }
        }
        HouseholdCategory category = Stream.of(HouseholdCategory.values())
                .filter(each -> each.name().equals(at("category")))
                .findFirst()
                .orElse(HouseholdCategory.ORDINARY);
        return new HouseholdToEnrol(mutual, at("locality"), category, day.orElse(today), people);
    }

    private PersonToEnrol person(int row, boolean first, LocalDate today, List<Refusal> wrong) {
        String phone = at("phone" + row).strip();
        // A child usually bears the name that was written above.
        String family = at("familyName" + row).isBlank() ? at("familyName0") : at("familyName" + row);
        Person person = new Person(family, at("givenNames" + row), phone.isEmpty() ? List.of() : List.of(phone), null);
        Sex sex = Stream.of(Sex.values())
                .filter(each -> each.name().equals(at("sex" + row)))
                .findFirst()
                .orElse(Sex.UNKNOWN);
        Relationship relationship = first
                ? Relationship.SUBSCRIBER
                : Stream.of(Relationship.values())
                        .filter(each -> each != Relationship.SUBSCRIBER)
                        .filter(each -> each.name().equals(at("relationship" + row)))
                        .findFirst()
                        .orElse(Relationship.CHILD);
        return new PersonToEnrol(person, sex, year(row, today, wrong), relationship);
    }

    /** A year, or an age of at most three digits; nothing when the family does not know. */
    private @Nullable Integer year(int row, LocalDate today, List<Refusal> wrong) {
        String typed = at("born" + row).strip();
        if (typed.isEmpty()) {
            return null;
        }
        if (!typed.matches("[0-9]{1,4}")) {
            wrong.add(Reason.YEAR_UNREADABLE.at("/members/" + row + "/birthYear"));
            return null;
        }
        int number = Integer.parseInt(typed);
        return typed.length() <= 3 ? Integer.valueOf(today.getYear() - number) : Integer.valueOf(number);
    }

    /** Tells nothing, so that nobody logs it by mistake. */
    @Override
    public String toString() {
        return "EnrolmentPaper[…]";
    }
}
