package org.entraide.registry.bulk.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entraide.ledger.Refusal;
import org.entraide.ledger.web.Texts;
import org.entraide.pages.Csv;
import org.entraide.registry.bulk.Column;
import org.entraide.registry.bulk.Family;
import org.entraide.registry.bulk.Fault;
import org.entraide.registry.bulk.Row;
import org.entraide.registry.household.web.RegisterFrame;
import org.entraide.registry.household.web.Visit;
import org.jspecify.annotations.Nullable;

/** What the import says in the reader's language, on pages and in files. */
record ImportTexts(Texts texts, Locale locale) {

    private static final String COLUMN = "registre.import.column.";

    /**
     * A fault as it is shown.
     *
     * @param household reference in the list
     */
    record Line(int line, String household, String text) {}

    static ImportTexts of(Texts texts, Visit visit) {
        return new ImportTexts(texts, visit.locale());
    }

    String heading(Column column) {
        return texts.text(locale, COLUMN + column);
    }

    /** What is wrong with a file; columns that it names by their keys are named in the language. */
    String told(Refusal why) {
        boolean columns = why.details().stream().allMatch(detail -> detail.startsWith(COLUMN));
        return columns && !why.details().isEmpty()
                ? texts.text(
                        locale,
                        why.code(),
                        why.details().stream()
                                .map(key -> texts.text(locale, key))
                                .collect(Collectors.joining(", ")))
                : texts.text(locale, why);
    }

    Stream<Line> lines(Family family) {
        return family.faults().stream().map(fault -> new Line(fault.line(), family.reference(), text(fault)));
    }

    /** A file with the headings alone, for a clerk to fill in. */
    String template() {
        return csv().row(headings(false)).toString();
    }

    /** A file of these households as they were written, with what is wrong beside each row. */
    String toMend(List<Family> families) {
        Csv csv = csv().row(headings(true));
        families.forEach(family -> family.rows().forEach(row -> csv.row(cells(family, row))));
        return csv.toString();
    }

    private List<String> cells(Family family, Row row) {
        String wrong = family.faults().stream()
                .filter(fault -> fault.line() == row.line())
                .map(this::text)
                .collect(Collectors.joining(" "));
        return Column.IN_ORDER.stream()
                .map(column -> Csv.safe(column == Column.TO_MEND ? wrong : row.at(column)))
                .toList();
    }

    private List<String> headings(boolean withRemarks) {
        return Column.IN_ORDER.stream()
                .filter(column -> withRemarks || column != Column.TO_MEND)
                .map(this::heading)
                .toList();
    }

    private String text(Fault fault) {
        @Nullable Column column = fault.column();
        String reason = new RegisterFrame(texts).text(locale, fault.reason());
        return column == null ? reason : texts.text(locale, "registre.import.fault", heading(column), reason);
    }

    /** As spreadsheets in the language open it with a double click. */
    private Csv csv() {
        return new Csv(locale.getLanguage().equals("fr") ? ';' : ',');
    }
}
