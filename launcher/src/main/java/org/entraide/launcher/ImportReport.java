package org.entraide.launcher;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entraide.launcher.openimis.Report;

/** Prints what an import did: the reconciliation, the reasons, and claims that are settled otherwise here. */
final class ImportReport {

    private static final int ROWS_NAMED = 5;
    private static final String COLUMNS = "%-34s %8s %10s %14s %10s  %s";

    private final Say say;

    ImportReport(Say say) {
        this.say = say;
    }

    void print(Report report) {
        reconciliation(report.lines());
        report.troubles().forEach(this::trouble);
        report.lines().forEach(line -> line.reported().keySet().forEach(reason -> reason(report, line, reason)));
        if (!report.differences().isEmpty()) {
            say.plain("");
            say.line("IMPORT_DIFFERENCES", report.differences().size());
            report.differences().forEach(new DifferenceText(say)::print);
        }
    }

    private void reconciliation(List<Report.Line> lines) {
        say.plain("");
        say.plain(COLUMNS.formatted(
                        say.text("IMPORT_TABLE"),
                        say.text("IMPORT_READ"),
                        say.text("IMPORT_IMPORTED"),
                        say.text("IMPORT_BEFORE"),
                        say.text("IMPORT_REPORTED"),
                        say.text("IMPORT_REASONS"))
                .stripTrailing());
        lines.forEach(line -> row(
                say.text("TABLE_" + line.table()),
                List.of(line),
                line.reported().entrySet().stream()
                        .map(reason -> reason.getKey() + " " + reason.getValue())
                        .collect(Collectors.joining(", "))));
        row(say.text("IMPORT_TOTAL"), lines, "");
    }

    private void row(String title, List<Report.Line> lines, String reasons) {
        say.plain(COLUMNS.formatted(
                        title,
                        lines.stream().mapToInt(Report.Line::read).sum(),
                        lines.stream().mapToInt(Report.Line::imported).sum(),
                        lines.stream().mapToInt(Report.Line::before).sum(),
                        lines.stream()
                                .flatMap(line -> line.reported().values().stream())
                                .mapToInt(Integer::intValue)
                                .sum(),
                        reasons)
                .stripTrailing());
    }

    private void trouble(Report.Trouble trouble) {
        say.plain("");
        say.plain(trouble.table() + ".csv · " + trouble.reason());
        say.plain("  " + say.text(trouble.reason(), trouble.details().toArray()));
    }

    private void reason(Report report, Report.Line line, String reason) {
        say.plain("");
        Map<String, List<String>> rows = report.reported(line.table(), reason);
        say.plain(say.text("TABLE_" + line.table()) + " (" + line.table() + ") · " + reason);
        rows.entrySet().stream()
                .limit(ROWS_NAMED)
                .forEach(row -> say.plain("  " + row.getKey() + ": "
                        + say.text(reason, row.getValue().toArray())));
        if (rows.size() > ROWS_NAMED) {
            say.plain("  " + say.text("IMPORT_MORE", rows.size() - ROWS_NAMED));
        }
    }
}
