package org.entraide.registry.bulk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.pages.Writing;
import org.entraide.registry.bulk.Column;
import org.entraide.registry.bulk.Family;
import org.entraide.registry.bulk.Fault;
import org.entraide.registry.bulk.Listed;
import org.entraide.registry.bulk.Row;
import org.entraide.registry.bulk.Words;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.Texts;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonToEnrol;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one household. What cannot be read is a fault with a stand-in, so that the rules see the rest. */
final class FamilyReader {

    private static final int MOST_CHARACTERS = 40;

    private final String reference;
    private final List<Row> rows;
    private final String currency;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private FamilyReader(String reference, List<Row> rows, String currency, LocalDate today) {
        this.reference = reference;
        this.rows = rows;
        this.currency = currency;
        this.today = today;
    }

    /**
     * A household of rows that have a reference in common.
     *
     * @param currency of the mutual
     * @param today for ages
     */
    static Family read(String reference, List<Row> rows, String currency, LocalDate today) {
        FamilyReader reader = new FamilyReader(reference, rows, currency, today);
        @Nullable Listed listed = reader.listed();
        return Family.of(reference, rows, listed, reader.faults);
    }

    private @Nullable Listed listed() {
        Row first = rows.getFirst();
        if (reference.isEmpty()) {
            fault(first, Column.HOUSEHOLD, Reason.TEXT_MISSING);
            return null;
        }
        if (reference.length() > MOST_CHARACTERS) {
            fault(first, Column.HOUSEHOLD, Reason.TEXT_TOO_LONG, MOST_CHARACTERS);
            return null;
        }
        if (rows.size() > Household.MOST_MEMBERS) {
            fault(first, Column.HOUSEHOLD, Reason.MEMBERS_TOO_MANY, Household.MOST_MEMBERS, rows.size());
            return null;
        }
        LocalDate enrolledOn = day(Column.ENROLLED_ON).orElse(today);
        return new Listed(
                reference,
                common(Column.LOCALITY),
                word(rows, Column.CATEGORY, Words::category, Reason.CATEGORY_UNREADABLE, HouseholdCategory.ORDINARY),
                enrolledOn,
                rows.stream().map(this::person).toList(),
                cover(),
                payment());
    }

    private PersonToEnrol person(Row row) {
        List<Row> own = List.of(row);
        Relationship relationship =
                word(own, Column.RELATIONSHIP, Words::relationship, Reason.RELATIONSHIP_UNREADABLE, Relationship.OTHER);
        if (row.at(Column.RELATIONSHIP).isBlank()) {
            fault(row, Column.RELATIONSHIP, Reason.RELATIONSHIP_UNREADABLE);
        }
        Person person = new Person(row.at(Column.FAMILY_NAME), row.at(Column.GIVEN_NAMES), phones(row), null);
        Sex sex = word(own, Column.SEX, Words::sex, Reason.SEX_UNREADABLE, Sex.UNKNOWN);
        return new PersonToEnrol(person, sex, birthYear(row), relationship);
    }

    private List<String> phones(Row row) {
        String cell = row.at(Column.PHONE);
        if (cell.matches("(?i).*[0-9]E\\+[0-9]+.*")) {
            fault(row, Column.PHONE, Reason.PHONE_SHORTENED);
            return List.of();
        }
        return Stream.of(cell.split("[/,;\n]", -1))
                .map(String::strip)
                .filter(phone -> !phone.isEmpty())
                .toList();
    }

    /** Of a date, a year of four digits, or an age. */
    private @Nullable Integer birthYear(Row row) {
        String typed = Texts.normal(row.at(Column.BORN)).replaceAll("(?i) ?(ans?|years?|y)$", "");
        if (typed.isEmpty()) {
            return null;
        }
        if (typed.matches("[0-9]{1,4}")) {
            int number = Integer.parseInt(typed);
            return typed.length() == 4 ? Integer.valueOf(number) : Integer.valueOf(today.getYear() - number);
        }
        Optional<LocalDate> day = Writing.typedDay(typed);
        if (day.isEmpty()) {
            fault(row, Column.BORN, Reason.YEAR_UNREADABLE);
        }
        return day.map(LocalDate::getYear).orElse(null);
    }

    private Listed.@Nullable Cover cover() {
        String code = common(Column.PACKAGE);
        if (code.isEmpty() && common(Column.COVER_START).isEmpty()) {
            return null;
        }
        if (code.isEmpty()) {
            fault(rowWith(Column.COVER_START), Column.PACKAGE, Reason.TEXT_MISSING);
        }
        Optional<LocalDate> start = day(Column.COVER_START);
        return start.isEmpty() || code.isEmpty() ? null : new Listed.Cover(code, start.get());
    }

    private Listed.@Nullable Payment payment() {
        String typed = common(Column.PAID).replaceAll("(?i)[\\s\u00a0\u202f]*(f\\s*cfa|xof|xaf|f|francs?)\\.?$", "");
        if (typed.isEmpty() || typed.equals("0")) {
            return null;
        }
        Optional<Long> amount = Writing.typedAmount(typed, currency);
        if (amount.isEmpty()) {
            fault(rowWith(Column.PAID), Column.PAID, Reason.AMOUNT_UNREADABLE);
        }
        Optional<LocalDate> on = day(Column.PAID_ON);
        if (amount.isEmpty() || on.isEmpty()) {
            return null;
        }
        String receipt = common(Column.RECEIPT);
        return new Listed.Payment(amount.get(), on.get(), receipt.isEmpty() ? null : receipt);
    }

    private Optional<LocalDate> day(Column column) {
        String typed = common(column);
        Optional<LocalDate> day = Writing.typedDay(typed);
        if (day.isEmpty()) {
            fault(rowWith(column), column, typed.isEmpty() ? Reason.TEXT_MISSING : Reason.DATE_UNREADABLE);
        }
        return day;
    }

    private <T> T word(List<Row> among, Column column, Function<String, Optional<T>> meaning, Reason wrong, T standIn) {
        Row row = among.size() == 1 ? among.getFirst() : rowWith(column);
        String typed = among.size() == 1 ? Texts.normal(row.at(column)) : common(column);
        if (typed.isEmpty()) {
            return standIn;
        }
        Optional<T> meant = meaning.apply(typed);
        if (meant.isEmpty()) {
            fault(row, column, wrong);
        }
        return meant.orElse(standIn);
    }

    /** What the rows say of the household, which may stand in one of them or be the same in several. */
    private String common(Column column) {
        Row first = rowWith(column);
        String said = Texts.normal(first.at(column));
        for (Row row : rows) {
            String again = Texts.normal(row.at(column));
            if (!again.isEmpty() && !again.equalsIgnoreCase(said) && !knownWrong(column)) {
                fault(row, column, Reason.HOUSEHOLD_DIFFERS, first.line());
            }
        }
        return said;
    }

    private Row rowWith(Column column) {
        return rows.stream()
                .filter(row -> !row.at(column).isBlank())
                .findFirst()
                .orElse(rows.getFirst());
    }

    private boolean knownWrong(Column column) {
        return faults.stream().anyMatch(fault -> fault.column() == column);
    }

    private void fault(Row row, Column column, Reason reason, Object... details) {
        boolean known = faults.stream().anyMatch(fault -> fault.line() == row.line() && fault.column() == column);
        if (!known) {
            faults.add(new Fault(row.line(), column, reason.at("", details)));
        }
    }
}
