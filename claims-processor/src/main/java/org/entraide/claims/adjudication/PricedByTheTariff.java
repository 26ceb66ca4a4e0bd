package org.entraide.claims.adjudication;

/** P01: quantity × the lower of billed and tariff price is accepted; the provider may not charge the rest. */
final class PricedByTheTariff implements LinePolicy {

    @Override
    public Rule rule() {
        return Rule.P01;
    }

    @Override
    public Step apply(Line line, Terms terms, long payable) {
        long price = terms.prices().of(line.act()).orElseThrow().amount();
        if (line.unitPrice() <= price) {
            return Step.passed(Rule.P01, payable);
        }
        long accepted = Math.multiplyExact(line.quantity(), price);
        return Step.cut(Rule.P01, Ground.ABOVE_TARIFF, payable, accepted, line.unitPrice(), price);
    }
}
