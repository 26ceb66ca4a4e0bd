package org.entraide.launcher.openimis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entraide.pages.CsvText;
import org.entraide.pages.CsvText.CsvRow;

/** The tables of one exported database. Superseded rows ({@code ValidityTo} set) are not current data. */
final class Tables {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final Path directory;
    private final Report report;

    Tables(Path directory, Report report) {
        this.directory = directory;
        this.report = report;
    }

    /** Whether the folder holds such a database at all. */
    static boolean in(Path directory) {
        return Files.isRegularFile(directory.resolve("tblFamilies.csv"));
    }

    /**
     * The current rows of a table; a row that is not CSV of this table, or whose key is not a number of its own, is
     * reported under its line. A table that is missing or cannot be read is reported and has no rows.
     */
    List<Row> current(String table, String key) {
        try {
            List<CsvRow> lines = lines(table);
            List<String> names = lines.getFirst().fields();
            if (!names.contains(key)) {
                throw new Unusable("COLUMN_MISSING", key);
            }
            return rows(table, key, names, lines.subList(1, lines.size()));
        } catch (Unusable whole) {
            report.unusable(table, whole);
            return List.of();
        }
    }

    /** Fails when one of these tables gave no rows: what is made of all of them must not be made of some. */
    void need(String... tables) {
        for (String table : tables) {
            if (report.isUnusable(table)) {
                throw new Unusable("TABLE_NEEDED", table);
            }
        }
    }

    private List<CsvRow> lines(String table) {
        Path file = directory.resolve(table + ".csv");
        if (!Files.isRegularFile(file)) {
            throw new Unusable("TABLE_MISSING");
        }
        try {
            List<String> lines = new ArrayList<>(Files.readAllLines(file));
            if (!lines.isEmpty() && lines.getFirst().startsWith(BYTE_ORDER_MARK)) {
                lines.set(0, lines.getFirst().substring(1));
            }
            List<CsvRow> rows = new CsvText(lines, ',').rows();
            if (rows.isEmpty()) {
                throw new Unusable("TABLE_EMPTY");
            }
            return rows;
        } catch (CharacterCodingException otherEncoding) {
            throw new Unusable("TABLE_NOT_UTF8");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Row> rows(String table, String key, List<String> names, List<CsvRow> lines) {
        List<Row> rows = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (CsvRow line : lines) {
            try {
                current(table, key, names, line).ifPresent(row -> {
                    if (!ids.add(row.id())) {
                        throw new Unusable("KEY_TWICE", key, row.id());
                    }
                    rows.add(row);
                });
            } catch (Unusable unusable) {
                report.add(table, "L" + line.line(), unusable.fate());
            }
        }
        return rows;
    }

    private static Optional<Row> current(String table, String key, List<String> names, CsvRow line) {
        if (line.fields().isEmpty()) {
            throw new Unusable("QUOTES_BROKEN", line.line());
        }
        if (line.fields().size() != names.size()) {
            throw new Unusable("LINE_BROKEN", line.line(), line.fields().size(), names.size());
        }
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            fields.put(names.get(i), line.fields().get(i));
        }
        Row row = new Row(table, fields.getOrDefault(key, "").strip(), fields);
        if (row.optional("ValidityTo").isPresent()) {
            return Optional.empty();
        }
        if (!row.text(key).matches("\\d{1,9}")) {
            throw new Unusable("NUMBER_NOT_WHOLE", key, row.id());
        }
        return Optional.of(row);
    }
}
