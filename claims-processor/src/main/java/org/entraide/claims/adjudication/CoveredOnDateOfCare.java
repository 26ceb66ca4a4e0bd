package org.entraide.claims.adjudication;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.CoverInterval;

/** C02: the member is covered on the date of care; if not, says whether never, not yet or no more, and the day. */
final class CoveredOnDateOfCare implements ClaimPolicy {

    @Override
    public Step check(Bill bill, Known known) {
        long billed = bill.billed();
        LocalDate day = bill.careFrom();
        if (known.coverOn(day).isPresent()) {
            return Step.passed(Rule.C02, billed);
        }
        List<CoverInterval> intervals =
                known.member() == null ? List.of() : known.member().intervals();
        if (intervals.isEmpty()) {
            return Step.refused(Rule.C02, Ground.NEVER_COVERED, billed);
        }
        return intervals.stream()
                .filter(interval -> interval.to().isBefore(day))
                .reduce((earlier, later) -> later)
                .map(last -> Step.refused(Rule.C02, Ground.COVER_ENDED, billed, last.to()))
                .orElseGet(() -> Step.refused(
                        Rule.C02,
                        Ground.NOT_YET_COVERED,
                        billed,
                        intervals.getFirst().from()));
    }
}
