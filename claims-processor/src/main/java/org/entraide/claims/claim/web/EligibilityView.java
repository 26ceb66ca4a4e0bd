package org.entraide.claims.claim.web;

import java.time.LocalDate;
import java.util.List;
import org.entraide.claims.adjudication.Standing;
import org.entraide.claims.adjudication.Verdict;
import org.entraide.claims.claim.Prospect;
import org.entraide.claims.claim.web.ClaimView.DecisionView;
import org.entraide.claims.claim.web.RuleTexts.StepView;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.CoverInterval.Opening;
import org.entraide.events.Money;
import org.entraide.events.PackageTerms;
import org.jspecify.annotations.Nullable;

/**
 * How a member stands, and what would become of a claim.
 *
 * @param covered absent while the member or its package is not known here
 * @param cover the rule about cover, with the reason when it is not there
 * @param inObservation categories of care that are not open yet on the day
 * @param ceiling of the household in the cover period; absent when there is none
 * @param left of the ceiling, net of everything decided so far
 * @param awaits what a claim would wait for
 * @param alreadyEntered number of the claim that the same invoice is already
 * @param state that the claim would have; absent when no act was asked about
 * @param leftAfter of the ceiling when the claim is submitted
 */
record EligibilityView(
        String member,
        LocalDate on,
        @Nullable Boolean covered,
        @Nullable StepView cover,
        @Nullable String packageCode,
        @Nullable Integer packageVersion,
        @Nullable Integer patientSharePercent,
        List<Opening> inObservation,
        @Nullable Money ceiling,
        @Nullable Money left,
        List<String> awaits,
        @Nullable String alreadyEntered,
        @Nullable State state,
        @Nullable DecisionView decision,
        @Nullable Money leftAfter) {

    static EligibilityView of(String member, LocalDate day) {
        return new EligibilityView(
                member, day, null, null, null, null, null, List.of(), null, null, List.of(), null, null, null, null);
    }

    EligibilityView standing(Standing standing, String currency, RuleTexts texts) {
        PackageTerms terms = standing.terms();
        return new EligibilityView(
                member,
                on,
                standing.covered(),
                texts.steps(List.of(standing.cover())).getFirst(),
                standing.inputs().packageCode(),
                standing.inputs().packageVersion(),
                terms == null ? null : terms.patientSharePercent(),
                standing.inObservation(),
                money(standing.inputs().ceiling(), currency),
                money(standing.inputs().left(), currency),
                awaits,
                alreadyEntered,
                state,
                decision,
                leftAfter);
    }

    EligibilityView waiting(Prospect.Waiting waiting) {
        return prospect(waiting.awaits(), null, State.PENDED, null, null);
    }

    EligibilityView entered(Prospect.Entered entered) {
        return prospect(List.of(), entered.claim(), null, null, null);
    }

    EligibilityView decided(Verdict verdict, DecisionView as) {
        return prospect(List.of(), null, verdict.state(), as, money(verdict.left(), verdict.currency()));
    }

    private EligibilityView prospect(
            List<String> waitsFor,
            @Nullable String already,
            @Nullable State as,
            @Nullable DecisionView decided,
            @Nullable Money after) {
        return new EligibilityView(
                member,
                on,
                covered,
                cover,
                packageCode,
                packageVersion,
                patientSharePercent,
                inObservation,
                ceiling,
                left,
                waitsFor,
                already,
                as,
                decided,
                after);
    }

    private static @Nullable Money money(@Nullable Long amount, String currency) {
        return amount == null ? null : new Money(amount, currency);
    }
}
