package org.entraide.launcher.openimis;

import java.util.List;
import java.util.Optional;
import org.entraide.claims.claim.Claim;

/** Sets what our rules decided against what the database says of each claim. */
final class Outcomes {

    private Outcomes() {}

    static void compare(List<Row> rows, Ties ties, Counter counter, Report report) {
        for (Row row : rows) {
            Optional<Claim> claim = ties.claim(row.id()).flatMap(tie -> counter.claim(tie.mutual(), tie.claim()));
            claim.ifPresent(here -> Claims.differs(row, here.state())
                    .ifPresent(there -> report.add(new Report.Difference(
                            row.text("ClaimCode"), there, here.state().name(), here.reasons()))));
        }
    }
}
