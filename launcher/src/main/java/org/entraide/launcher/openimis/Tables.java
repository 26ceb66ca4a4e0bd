package org.entraide.launcher.openimis;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of one exported database. Superseded rows ({@code ValidityTo} set) are not current data. */
final class Tables {

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

    /** The current rows of a table; a row that is not CSV of this table is reported. A missing table is empty. */
    List<Row> current(String table, String key) {
        Path file = directory.resolve(table + ".csv");
        if (!Files.isRegularFile(file)) {
            report.missing(table);
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            List<String> names = null;
            for (CsvRecord line : csv) {
                if (names == null) {
                    names = line.getFields();
                } else if (line.getFieldCount() != names.size()) {
                    broken(table, line);
                } else {
                    add(table, key, names, line, rows);
                }
            }
        } catch (CsvParseException torn) {
            report.add(
                    table,
                    "?",
                    new Fate.Reported("FILE_TORN", List.of(file.getFileName().toString())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return rows;
    }

    private void broken(String table, CsvRecord line) {
        String where = "line " + line.getStartingLineNumber();
        report.add(table, where, new Fate.Reported("LINE_BROKEN", List.of(where)));
    }

    private static void add(String table, String key, List<String> names, CsvRecord line, List<Row> rows) {
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            fields.put(names.get(i), line.getField(i));
        }
        Row row = new Row(table, fields.getOrDefault(key, "line " + line.getStartingLineNumber()), fields);
        if (row.optional("ValidityTo").isEmpty()) {
            rows.add(row);
        }
    }
}
