package org.entraide.registry.bulk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entraide.ledger.Refusal;
import org.entraide.pages.Csv;
import org.entraide.pages.CsvFile;
import org.entraide.pages.CsvText.CsvRow;
import org.entraide.registry.bulk.Column;
import org.entraide.registry.bulk.Family;
import org.entraide.registry.bulk.Row;
import org.entraide.registry.command.Texts;

/** Reads a whole list, or says why the file as such cannot be read. Texts of reasons are those of the pages. */
final class ListReader {

    static final int MOST_ROWS = 20_000;
    private static final int MOST_CHARACTERS = 200;
    private static final String WRONG = "registre.import.wrong.";

    private ListReader() {}

    /** What an upload turns out to be. */
    sealed interface Read {
        /** Households in the order in which they appear. */
        record Families(List<Family> families) implements Read {}

        /** No list of ours. */
        record Unusable(Refusal why) implements Read {}
    }

    /**
     * Reads the bytes of a file.
     *
     * @param currency of the mutual
     * @param today for ages
     */
    static Read read(byte[] file, String currency, LocalDate today) {
        if (CsvFile.isWorkbook(file)) {
            return unusable("WORKBOOK");
        }
        List<CsvRow> lines = CsvFile.rows(file);
        if (lines.size() < 2) {
            return unusable("EMPTY");
        }
        if (lines.size() > MOST_ROWS + 1) {
            return unusable("ROWS", MOST_ROWS);
        }
        List<String> headings = trimmed(lines.getFirst().fields());
        Optional<Read> wrong = columns(headings);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        List<Column> columns = headings.stream()
                .flatMap(heading -> Column.under(heading).stream())
                .toList();
        List<Row> rows = new ArrayList<>();
        for (CsvRow line : lines.subList(1, lines.size())) {
            Optional<Read> broken = broken(line, columns.size());
            if (broken.isPresent()) {
                return broken.get();
            }
            row(line, columns).ifPresent(rows::add);
        }
        return rows.isEmpty() ? unusable("EMPTY") : new Read.Families(families(rows, currency, today));
    }

    /** Spreadsheets often save empty columns to the right. */
    private static List<String> trimmed(List<String> headings) {
        int end = headings.size();
        while (end > 0 && headings.get(end - 1).isBlank()) {
            end--;
        }
        return headings.subList(0, end);
    }

    private static Optional<Read> columns(List<String> headings) {
        List<String> unknown = headings.stream()
                .filter(heading -> Column.under(heading).isEmpty())
                .map(heading -> heading.isBlank() ? "–" : Texts.normal(heading))
                .toList();
        if (!unknown.isEmpty()) {
            return Optional.of(unusable("COLUMNS_UNKNOWN", String.join(", ", unknown)));
        }
        List<Column> columns = headings.stream()
                .flatMap(heading -> Column.under(heading).stream())
                .toList();
        List<Refusal> missing = Column.IN_ORDER.stream()
                .filter(column -> column.needed() && !columns.contains(column))
                .map(column -> Refusal.of("registre.import.column." + column, ""))
                .toList();
        if (!missing.isEmpty()) {
            return Optional.of(new Read.Unusable(new Refusal(
                    WRONG + "COLUMNS_MISSING",
                    "",
                    missing.stream().map(Refusal::code).toList())));
        }
        return headings.stream()
                .filter(heading ->
                        Collections.frequency(columns, Column.under(heading).orElseThrow()) > 1)
                .findFirst()
                .map(twice -> unusable("COLUMN_TWICE", Texts.normal(twice)));
    }

    private static Optional<Read> broken(CsvRow line, int columns) {
        List<String> fields = line.fields();
        boolean beyond = fields.stream().skip(columns).anyMatch(field -> !field.isBlank());
        if (fields.isEmpty() || beyond) {
            return Optional.of(unusable("ROW_BROKEN", line.line()));
        }
        return fields.stream().anyMatch(field -> field.length() > MOST_CHARACTERS)
                ? Optional.of(unusable("CELL_LONG", line.line(), MOST_CHARACTERS))
                : Optional.empty();
    }

    /** In the order of our columns; none when nothing is written in any of them. */
    private static Optional<Row> row(CsvRow line, List<Column> columns) {
        List<String> cells = new ArrayList<>(Collections.nCopies(Column.IN_ORDER.size(), ""));
        for (int at = 0; at < Math.min(columns.size(), line.fields().size()); at++) {
            if (columns.get(at) != Column.TO_MEND) {
                cells.set(
                        columns.get(at).place(), Csv.told(line.fields().get(at)).strip());
            }
        }
        return cells.stream().allMatch(String::isBlank) ? Optional.empty() : Optional.of(new Row(line.line(), cells));
    }

    private static List<Family> families(List<Row> rows, String currency, LocalDate today) {
        Map<String, List<Row>> grouped = new LinkedHashMap<>();
        for (Row row : rows) {
            String reference = Texts.normal(row.at(Column.HOUSEHOLD)).toUpperCase(Locale.ROOT);
            // Rows without a reference have nothing in common.
            String key = reference.isEmpty() ? "\n" + row.line() : reference;
            grouped.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        return grouped.entrySet().stream()
                .map(group -> FamilyReader.read(
                        group.getKey().startsWith("\n") ? "" : group.getKey(), group.getValue(), currency, today))
                .toList();
    }

    private static Read unusable(String why, Object... details) {
        return new Read.Unusable(Refusal.of(WRONG + why, "", details));
    }
}
