package org.entraide.registry.household.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.ledger.Refusal;
import org.entraide.pages.Writing;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonToEnrol;
import org.entraide.registry.household.mongo.Households.HouseholdToEnrol;

/**
 * A family as a clerk types it: fields by name, those of the members with their row, such as {@code givenNames2}. Rows
 * without any name are left out; the first is the subscriber.
 */
record EnrolmentPaper(Map<String, String> fields) {

    /** Rows on the form; who has more members adds them afterwards. */
    static final int ROWS = 12;

    /** Rows that are seen at once. */
    static final int SHOWN = 4;

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
        return Typing.key(fields);
    }

    /** Where what is wrong with a row points to; empty for a row without a name. */
    public String pointer(int row) {
        List<Integer> rows = rows();
        return rows.contains(row) ? "/members/" + rows.indexOf(row) : "";
    }

    /** Whether a row beyond the first ones is used. */
    public boolean isLong() {
        return rows().stream().anyMatch(row -> row >= SHOWN);
    }

    private List<Integer> rows() {
        return IntStream.range(0, ROWS)
                .filter(row -> !(at("familyName" + row) + at("givenNames" + row)).isBlank())
                .boxed()
                .toList();
    }

    /**
     * Adds what is wrong to {@code wrong}; the rules say the rest.
     *
     * @param unlike numbers of households that the clerk was shown, and that are others
     */
    HouseholdToEnrol read(String mutual, List<String> unlike, LocalDate today, List<Refusal> wrong) {
        LocalDate day = Typing.day(at("enrolledOn"), today, "/enrolledOn", wrong);
        List<PersonToEnrol> people = new ArrayList<>();
        rows().forEach(row -> people.add(person(row, people.size(), today, wrong)));
        HouseholdCategory category =
                Typing.choice(HouseholdCategory.class, at("category")).orElse(HouseholdCategory.ORDINARY);
        return new HouseholdToEnrol(mutual, at("locality"), category, day, people, unlike);
    }

    /** @param at how many members are written above */
    private PersonToEnrol person(int row, int at, LocalDate today, List<Refusal> wrong) {
        String phone = at("phone" + row).strip();
        // A child usually bears the name that was written above.
        String family = at("familyName" + row).isBlank() ? at("familyName0") : at("familyName" + row);
        Person person = new Person(family, at("givenNames" + row), phone.isEmpty() ? List.of() : List.of(phone), null);
        Sex sex = Typing.choice(Sex.class, at("sex" + row)).orElse(Sex.UNKNOWN);
        Relationship relationship = at == 0
                ? Relationship.SUBSCRIBER
                : Typing.choice(Relationship.class, at("relationship" + row))
                        .filter(each -> each != Relationship.SUBSCRIBER)
                        .orElse(Relationship.CHILD);
        Integer born = Typing.birthYear(at("born" + row), today, "/members/" + at + "/birthYear", wrong);
        return new PersonToEnrol(person, sex, born, relationship);
    }

    /** Tells nothing, so that nobody logs it by mistake. */
    @Override
    public String toString() {
        return "EnrolmentPaper[…]";
    }
}
