package org.entraide.launcher.openimis;

import java.util.List;
import org.entraide.claims.claim.Claim;

/** Sets what our rules decided against what the database says of each claim. */
final class Outcomes {

    private Outcomes() {}

    static void compare(List<Row> rows, Ties ties, Counter counter, Report report) {
        for (Row row : rows) {
            ties.claim(row.id()).ifPresent(tie -> compare(row, counter.claim(tie.mutual(), tie.claim()), report));
        }
    }

    private static void compare(Row row, Claim here, Report report) {
        Claims.differs(row, here.state())
                .ifPresent(there -> report.add(new Report.Difference(row.text("ClaimCode"), there, here)));
    }
}
