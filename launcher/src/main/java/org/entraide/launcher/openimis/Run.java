package org.entraide.launcher.openimis;

import java.util.List;
import java.util.function.Function;

/** What the stages of one run share: where rows come from, where commands go, and what is told of it. */
record Run(Tables tables, Counter counter, Settings settings, Progress progress, Report report) {

    /** Takes rows one by one; a row that cannot be used is reported and the others go on. */
    void each(String table, List<Row> rows, Function<Row, Fate> step) {
        progress.begin(table, rows.size());
        for (Row row : rows) {
            Fate fate;
            try {
                fate = step.apply(row);
            } catch (Unusable unusable) {
                fate = unusable.fate();
            }
            report.add(table, row.id(), fate);
            progress.step();
        }
    }
}
