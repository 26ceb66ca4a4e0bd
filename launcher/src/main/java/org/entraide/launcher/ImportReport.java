package org.entraide.launcher;

import java.util.Map;
import java.util.stream.Collectors;
import org.entraide.launcher.openimis.Report;

/** Prints what an import did: the reconciliation, the reasons, and claims that are settled otherwise here. */
final class ImportReport {

    private static final int ROWS_NAMED = 5;

    private final Say say;

    ImportReport(Say say) {
        this.say = say;
    }

    void print(Report report) {
        say.plain("");
        say.plain("%-20s %8s %10s %10s  %s"
                .formatted(
                        say.text("IMPORT_TABLE"),
                        say.text("IMPORT_READ"),
                        say.text("IMPORT_IMPORTED"),
                        say.text("IMPORT_BEFORE"),
                        say.text("IMPORT_REPORTED")));
        report.lines()
                .forEach(line -> say.plain("%-20s %8d %10d %10d  %s"
                        .formatted(
                                line.table(),
                                line.read(),
                                line.imported(),
                                line.before(),
                                line.reported().entrySet().stream()
                                        .map(reason -> reason.getKey() + " " + reason.getValue())
                                        .collect(Collectors.joining(", ")))));
        report.missingTables().forEach(table -> say.line("IMPORT_TABLE_MISSING", table));
        report.lines().forEach(line -> line.reported().keySet().forEach(reason -> reason(report, line, reason)));
        differences(report);
    }

    private void reason(Report report, Report.Line line, String reason) {
        say.plain("");
        Map<String, java.util.List<String>> rows = report.reported(line.table(), reason);
        say.plain(line.table() + " · " + reason);
        rows.entrySet().stream()
                .limit(ROWS_NAMED)
                .forEach(row -> say.plain("  " + row.getKey() + ": "
                        + say.text(reason, row.getValue().toArray())));
        if (rows.size() > ROWS_NAMED) {
            say.line("IMPORT_MORE", rows.size() - ROWS_NAMED);
        }
    }

    private void differences(Report report) {
        if (report.differences().isEmpty()) {
            return;
        }
        say.plain("");
        say.line("IMPORT_DIFFERENCES");
        report.differences()
                .forEach(difference -> say.plain("  %-10s %-10s → %-15s %s"
                        .formatted(
                                difference.claim(),
                                difference.there(),
                                difference.here(),
                                difference.rules().stream()
                                        .map(rule -> rule + " (" + say.text("RULE_" + rule) + ")")
                                        .collect(Collectors.joining(", ")))));
    }
}
