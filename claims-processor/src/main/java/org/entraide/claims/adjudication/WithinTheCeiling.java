package org.entraide.claims.adjudication;

import org.jspecify.annotations.Nullable;

/** P03: no more than is left of the household's ceiling in the cover period, used up in the order of the lines. */
final class WithinTheCeiling implements LinePolicy {

    @Override
    public Rule rule() {
        return Rule.P03;
    }

    @Override
    public Step apply(Line line, Terms terms, long payable) {
        @Nullable Long left = terms.left();
        @Nullable Long ceiling = terms.benefits().householdCeiling();
        if (left == null || ceiling == null || payable <= left) {
            return Step.passed(Rule.P03, payable);
        }
        return Step.cut(Rule.P03, Ground.CEILING_REACHED, payable, left, ceiling, left);
    }
}
