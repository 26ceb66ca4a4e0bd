package org.entraide.claims.adjudication;

import org.entraide.claims.enrolment.Insurer;
import org.entraide.claims.network.PriceList;

/**
 * C09: billed in the currency of the mutual, and priced in the same one. A claim in another currency is refused when
 * it is submitted; this finds the one that came before its mutual was known, and a tariff in another currency.
 */
final class CurrencyOfTheMutual implements ClaimPolicy {

    @Override
    public Step check(Bill bill, Known known) {
        Insurer mutual = known.mutual();
        if (mutual != null && !mutual.currency().equals(bill.currency())) {
            return refused(bill, mutual.currency());
        }
        PriceList prices = known.prices();
        if (prices != null && !prices.currency().equals(bill.currency())) {
            return refused(bill, prices.currency());
        }
        return Step.passed(Rule.C09, bill.billed());
    }

    private static Step refused(Bill bill, String expected) {
        return Step.refused(Rule.C09, Ground.OTHER_CURRENCY, bill.billed(), bill.currency(), expected);
    }
}
