package org.entraide.launcher.openimis;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A table of a copied database that is changed before it is imported. */
public final class EditedTable {

    private final Path file;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> raw = new ArrayList<>();

    public EditedTable(Path directory, String table) throws IOException {
        file = directory.resolve(table + ".csv");
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            csv.forEach(row -> rows.add(new ArrayList<>(row.getFields())));
        }
    }

    /** Changes a field of the row whose first field is this. */
    public EditedTable set(String id, String column, String value) {
        int at = rows.getFirst().indexOf(column);
        List<List<String>> meant =
                rows.stream().filter(row -> row.getFirst().equals(id)).toList();
        assertThat(meant).hasSize(1);
        meant.getFirst().set(at, value);
        return this;
    }

    /** Writes another value wherever a column holds this one. */
    public EditedTable replace(String column, String value, String other) {
        int at = rows.getFirst().indexOf(column);
        rows.forEach(row -> row.set(at, row.get(at).equals(value) ? other : row.get(at)));
        return this;
    }

    public EditedTable add(Map<String, String> fields) {
        assertThat(rows.getFirst()).containsAll(fields.keySet());
        rows.add(rows.getFirst().stream()
                .map(column -> fields.getOrDefault(column, ""))
                .toList());
        return this;
    }

    /** A line as it is, right below the header. */
    public EditedTable raw(String line) {
        raw.add(line);
        return this;
    }

    public void save() throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(file)) {
            rows.forEach(csv::writeRecord);
        }
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        lines.addAll(1, raw);
        Files.write(file, lines);
    }
}
