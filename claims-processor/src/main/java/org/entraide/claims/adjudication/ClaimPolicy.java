package org.entraide.claims.adjudication;

import java.util.List;

/** A rule about the claim as a whole: it passes or refuses everything. */
interface ClaimPolicy {

    /** All of them, in their order. */
    List<ClaimPolicy> ALL = List.of(new CoveredOnDateOfCare(), new ContractInForce(), new CurrencyOfTheMutual());

    Step check(Bill bill, Known known);
}
