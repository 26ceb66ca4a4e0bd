package org.entraide.claims.adjudication;

import org.entraide.claims.network.Provider;

/** C04: the provider has a contract in force on the date of care. */
final class ContractInForce implements ClaimPolicy {

    @Override
    public Step check(Bill bill, Known known) {
        Provider provider = known.provider();
        if (provider == null || provider.on(bill.careFrom()).isPresent()) {
            return Step.passed(Rule.C04, bill.billed());
        }
        return Step.refused(
                Rule.C04,
                Ground.NO_CONTRACT_YET,
                bill.billed(),
                provider.contracts().getFirst().from());
    }
}
