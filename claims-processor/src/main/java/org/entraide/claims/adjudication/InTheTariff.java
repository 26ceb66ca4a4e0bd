package org.entraide.claims.adjudication;

import org.entraide.claims.network.PriceList;

/** L02: the act has a price in the version of the tariff that is effective on the date of care. */
final class InTheTariff implements LinePolicy {

    @Override
    public Rule rule() {
        return Rule.L02;
    }

    @Override
    public Step apply(Line line, Terms terms, long payable) {
        PriceList prices = terms.prices();
        if (prices.version() == 0) {
            return Step.refused(Rule.L02, Ground.NO_TARIFF_YET, payable, prices.tariff());
        }
        return prices.of(line.act()).isPresent()
                ? Step.passed(Rule.L02, payable)
                : Step.refused(Rule.L02, Ground.NOT_IN_TARIFF, payable, line.act(), prices.tariff(), prices.version());
    }
}
