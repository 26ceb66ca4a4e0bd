package org.entraide.claims.claim;

import java.util.List;
import org.entraide.claims.adjudication.Verdict;
import org.entraide.ledger.Refusal;

/** What would become of a claim if it were submitted at this moment. */
public sealed interface Prospect {

    /** It would be decided like this. */
    record Decided(Verdict verdict) implements Prospect {}

    /** It would wait for these folios. */
    record Waiting(List<String> awaits) implements Prospect {

        public Waiting {
            awaits = List.copyOf(awaits);
        }
    }

    /** The same invoice of this provider, with the same content, is a claim already. */
    record Entered(String claim) implements Prospect {}

    /** It would not be taken in. */
    record Impossible(List<Refusal> reasons) implements Prospect {

        public Impossible {
            reasons = List.copyOf(reasons);
        }
    }
}
