package org.entraide.launcher.openimis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entraide.claims.claim.Claim;

/** What an import did with every row it read. */
public final class Report {

    private final Map<String, Map<String, Fate>> fates = new LinkedHashMap<>();
    private final Map<String, Trouble> troubles = new LinkedHashMap<>();
    private final List<Difference> differences = new ArrayList<>();

    /**
     * A claim that our rules settle otherwise than the database that it came from.
     *
     * @param claim code of the claim there
     * @param there state stored there
     * @param here the claim as it was decided by our rules
     */
    public record Difference(String claim, String there, Claim here) {}

    /** A table that gave no rows, for a reason. */
    public record Trouble(String table, String reason, List<String> details) {
        public Trouble {
            details = List.copyOf(details);
        }
    }

    /**
     * One line of the reconciliation: {@code read = imported + before + Σ reported}.
     *
     * @param imported rows that became commands in this run
     * @param before rows that had done so in an earlier one
     * @param reported how many rows did not, by reason
     */
    public record Line(String table, int read, int imported, int before, Map<String, Integer> reported) {
        public Line {
            reported = new TreeMap<>(reported);
        }
    }

    void add(String table, String row, Fate fate) {
        fates.computeIfAbsent(table, _ -> new LinkedHashMap<>()).put(row, fate);
    }

    void unusable(String table, Unusable why) {
        Fate.Reported reported = why.fate();
        troubles.put(table, new Trouble(table, reported.reason(), reported.details()));
    }

    void add(Difference difference) {
        differences.add(difference);
    }

    boolean isUnusable(String table) {
        return troubles.containsKey(table);
    }

    /** Tables that are missing or cannot be read. */
    public List<Trouble> troubles() {
        return List.copyOf(troubles.values());
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
                    imported += earlier ? 0 : 1;
                    before += earlier ? 1 : 0;
                }
                case Fate.Reported(String reason, List<String> _) -> reported.merge(reason, 1, Integer::sum);
            }
        }
        return new Line(table, rows.size(), imported, before, reported);
    }
}
