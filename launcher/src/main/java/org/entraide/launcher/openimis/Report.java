package org.entraide.launcher.openimis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an import did with every row it read. */
public final class Report {

    private final Map<String, Map<String, Fate>> fates = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();

    /**
     * A claim that our rules settle otherwise than the database that it came from.
     *
     * @param claim code of the claim there
     * @param there state stored there
     * @param here state by our rules
     * @param rules codes of the rules that made the difference
     */
    public record Difference(String claim, String there, String here, List<String> rules) {
        public Difference {
            rules = List.copyOf(rules);
        }
    }

    /** One line of the reconciliation: {@code read = imported + Σ reported}. */
    public record Line(String table, int read, int imported, int before, Map<String, Integer> reported) {
        public Line {
            reported = new TreeMap<>(reported);
        }
    }

    void add(String table, String row, Fate fate) {
        fates.computeIfAbsent(table, _ -> new LinkedHashMap<>()).put(row, fate);
    }

    boolean knows(Row row) {
        return fates.getOrDefault(row.table(), Map.of()).containsKey(row.id());
    }

    void missing(String table) {
        missing.add(table);
    }

    void add(Difference difference) {
        differences.add(difference);
    }

    /** Tables that the folder does not hold. */
    public List<String> missingTables() {
        return List.copyOf(missing);
    }

    public List<Difference> differences() {
        return List.copyOf(differences);
    }

    /** The reconciliation, a line a table in the order of import. */
    public List<Line> lines() {
        return fates.entrySet().stream()
                .map(table -> line(table.getKey(), List.copyOf(table.getValue().values())))
                .toList();
    }

    /** The rows of a table that were reported under a reason, with what explains it. */
    public Map<String, List<String>> reported(String table, String reason) {
        return fates.getOrDefault(table, Map.of()).entrySet().stream()
                .filter(row -> row.getValue() instanceof Fate.Reported reported
                        && reported.reason().equals(reason))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        row -> ((Fate.Reported) row.getValue()).details(),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private static Line line(String table, List<Fate> rows) {
        Map<String, Integer> reported = new TreeMap<>();
        int imported = 0;
        int before = 0;
        for (Fate row : rows) {
            switch (row) {
                case Fate.Imported(boolean earlier) -> {
                    imported++;
                    before += earlier ? 1 : 0;
                }
                case Fate.Reported(String reason, List<String> _) -> reported.merge(reason, 1, Integer::sum);
            }
        }
        return new Line(table, rows.size(), imported, before, reported);
    }
}
