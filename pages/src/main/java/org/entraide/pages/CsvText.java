package org.entraide.pages;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the text of a table into rows. A row that is no CSV spoils itself alone: reading goes on in the line after the
 * one in which it began.
 */
public final class CsvText {

    /** No honest row has more lines: a quotation mark that stays open for so long was never closed. */
    private static final int MOST_LINES = 100;

    private static final char QUOTE = '"';

    private final List<String> lines;
    private final char separator;

    public CsvText(List<String> lines, char separator) {
        this.lines = List.copyOf(lines);
        this.separator = separator;
    }

    /**
     * One row.
     *
     * @param line in which it begins, counted from 1
     * @param fields none when the quotation marks make no sense
     */
    public record CsvRow(int line, List<String> fields) {
        public CsvRow {
            fields = List.copyOf(fields);
        }
    }

    /** All rows, the header first; every row should have as many fields as the header. */
    public List<CsvRow> rows() {
        List<CsvRow> rows = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            if (lines.get(at).isBlank()) {
                at++;
                continue;
            }
            int end = end(at);
            CsvRow row = new CsvRow(at + 1, fields(at, end));
            rows.add(row);
            boolean sound = row.fields().size() == rows.getFirst().fields().size();
            at = sound ? Math.max(end, at + 1) : at + 1;
        }
        return rows;
    }

    /** The line after the row that begins here; the line itself when its quotation marks are never closed. */
    private int end(int begin) {
        long quotes = 0;
        for (int at = begin; at < Math.min(lines.size(), begin + MOST_LINES); at++) {
            quotes += lines.get(at)
                    .chars()
                    .filter(character -> character == QUOTE)
                    .count();
            if (quotes % 2 == 0) {
                return at + 1;
            }
        }
        return begin;
    }

    private List<String> fields(int begin, int end) {
        if (begin == end) {
            return List.of();
        }
        try {
            return CsvReader.builder()
                    .fieldSeparator(separator)
                    .ofSingleCsvRecord(String.join("\n", lines.subList(begin, end)))
                    .getFields();
        } catch (CsvParseException misplaced) {
            return List.of();
        }
    }
}
