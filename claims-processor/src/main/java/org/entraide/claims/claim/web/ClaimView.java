package org.entraide.claims.claim.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.entraide.claims.adjudication.Inputs;
import org.entraide.claims.adjudication.Line;
import org.entraide.claims.adjudication.LineVerdict;
import org.entraide.claims.adjudication.Verdict;
import org.entraide.claims.claim.Claim;
import org.entraide.claims.claim.Claim.Earlier;
import org.entraide.claims.claim.web.RuleTexts.StepView;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.Money;
import org.entraide.events.ProviderEvent.Category;
import org.jspecify.annotations.Nullable;

/**
 * A claim with everything that was decided about it.
 *
 * @param awaits what a pended claim waits for
 * @param decision once decided
 * @param earlier decisions that later knowledge replaced
 */
record ClaimView(
        String mutual,
        String claim,
        String member,
        String provider,
        @Nullable String externalReference,
        LocalDate careFrom,
        LocalDate careTo,
        @Nullable LocalDate depositedOn,
        LocalDate submittedOn,
        State state,
        List<String> awaits,
        Money billed,
        List<Line> lines,
        @Nullable DecisionView decision,
        List<Earlier> earlier) {

    static ClaimView of(Claim claim, RuleTexts texts) {
        Verdict verdict = claim.verdict();
        LocalDate decidedOn = claim.decidedOn();
        return new ClaimView(
                claim.mutual(),
                claim.claim(),
                claim.bill().member(),
                claim.bill().provider(),
                claim.externalReference(),
                claim.bill().careFrom(),
                claim.bill().careTo(),
                claim.depositedOn(),
                claim.submittedOn(),
                claim.state(),
                claim.awaits(),
                new Money(claim.bill().billed(), claim.bill().currency()),
                claim.bill().lines(),
                verdict == null || decidedOn == null
                        ? null
                        : DecisionView.of(verdict, decidedOn, claim.bill().lines(), texts),
                claim.earlier());
    }

    /**
     * How it was decided; {@code payable + patientShare + notCharged = billed}.
     *
     * @param trace the rules for the whole claim
     * @param lines what became of each line, in the order of the claim
     * @param inputs what the decision was based on
     */
    record DecisionView(
            LocalDate decidedOn,
            Money payable,
            Money patientShare,
            Money notCharged,
            List<String> reasons,
            List<StepView> trace,
            List<DecidedLine> lines,
            Inputs inputs) {

        static DecisionView of(Verdict verdict, LocalDate decidedOn, List<Line> billed, RuleTexts texts) {
            String currency = verdict.currency();
            return new DecisionView(
                    decidedOn,
                    new Money(verdict.payable(), currency),
                    new Money(verdict.patientShare(), currency),
                    new Money(verdict.notCharged(), currency),
                    verdict.reasons(),
                    texts.steps(verdict.trace()),
                    IntStream.range(0, verdict.lines().size())
                            .mapToObj(i -> DecidedLine.of(
                                    billed.get(i), verdict.lines().get(i), texts))
                            .toList(),
                    verdict.inputs());
        }
    }

    /**
     * Amounts are minor units of the claim's currency.
     *
     * @param accepted what the tariff admits, before patient's share and ceiling
     */
    record DecidedLine(
            String act,
            int quantity,
            long unitPrice,
            @Nullable Category category,
            long billed,
            long accepted,
            long payable,
            long patientShare,
            long notCharged,
            List<StepView> trace) {

        static DecidedLine of(Line line, LineVerdict verdict, RuleTexts texts) {
            return new DecidedLine(
                    line.act(),
                    line.quantity(),
                    line.unitPrice(),
                    verdict.category(),
                    verdict.billed(),
                    verdict.accepted(),
                    verdict.payable(),
                    verdict.patientShare(),
                    verdict.notCharged(),
                    texts.steps(verdict.trace()));
        }
    }
}
