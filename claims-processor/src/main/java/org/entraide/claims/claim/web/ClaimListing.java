package org.entraide.claims.claim.web;

import java.time.LocalDate;
import org.entraide.claims.adjudication.Verdict;
import org.entraide.claims.claim.Claim;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * A claim in a list.
 *
 * @param payable once decided
 */
record ClaimListing(
        String claim,
        String member,
        String provider,
        LocalDate careFrom,
        LocalDate submittedOn,
        State state,
        Money billed,
        @Nullable Money payable) {

    static ClaimListing of(Claim claim) {
        Verdict verdict = claim.verdict();
        String currency = claim.bill().currency();
        return new ClaimListing(
                claim.claim(),
                claim.bill().member(),
                claim.bill().provider(),
                claim.bill().careFrom(),
                claim.submittedOn(),
                claim.state(),
                new Money(claim.bill().billed(), currency),
                verdict == null ? null : new Money(verdict.payable(), currency));
    }
}
