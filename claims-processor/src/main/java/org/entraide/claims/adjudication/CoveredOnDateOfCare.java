package org.entraide.claims.adjudication;

import java.time.LocalDate;
import java.util.List;
import org.entraide.claims.enrolment.Member;
import org.entraide.events.CoverInterval;

/** C02: the member is covered on the date of care; if not, says precisely why not, and since when. */
final class CoveredOnDateOfCare implements ClaimPolicy {

    @Override
    public Step check(Bill bill, Known known) {
        long billed = bill.billed();
        LocalDate day = bill.careFrom();
        if (known.coverOn(day).isPresent()) {
            return Step.passed(Rule.C02, billed);
        }
        Member member = known.member();
        if (member == null) {
            return Step.refused(Rule.C02, Ground.NEVER_COVERED, billed);
        }
        LocalDate leftOn = member.leftOn();
        if (leftOn != null && day.isAfter(leftOn)) {
            return Step.refused(Rule.C02, Ground.LEFT, billed, leftOn);
        }
        return member.on(day)
                .map(interval -> notOpen(interval, billed))
                .orElseGet(() -> outside(member.intervals(), day, billed));
    }

    private static Step notOpen(CoverInterval interval, long billed) {
        return switch (interval.status()) {
            case AWAITING_PAYMENT -> Step.refused(Rule.C02, Ground.AWAITING_PAYMENT, billed, interval.periodFrom());
            case AWAITING_SPONSOR -> Step.refused(Rule.C02, Ground.AWAITING_SPONSOR, billed, interval.from());
            case SUSPENDED -> Step.refused(Rule.C02, Ground.SUSPENDED, billed, interval.from());
            case COVERED, IN_GRACE -> Step.passed(Rule.C02, billed);
        };
    }

    private static Step outside(List<CoverInterval> intervals, LocalDate day, long billed) {
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
