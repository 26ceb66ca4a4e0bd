package org.entraide.claims.adjudication;

import java.time.LocalDate;

/** L07: observation of the act's category is over on the date of care. */
final class PastObservation implements LinePolicy {

    @Override
    public Rule rule() {
        return Rule.L07;
    }

    @Override
    public Step apply(Line line, Terms terms, long payable) {
        LocalDate opensOn = terms.cover()
                .opensOn(terms.prices().of(line.act()).orElseThrow().category());
        return terms.careFrom().isBefore(opensOn)
                ? Step.refused(Rule.L07, Ground.IN_OBSERVATION, payable, opensOn)
                : Step.passed(Rule.L07, payable);
    }
}
