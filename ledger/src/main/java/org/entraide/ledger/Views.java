package org.entraide.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where folios are kept: views of the blocks, which a rebuild makes anew. Trouble is a {@link LedgerAway}. */
public interface Views {

    /**
     * The set of views that is current now. Whoever writes stands on one set until this answers another one, and then
     * catches up anew: a rebuild, here or in another process, may have switched meanwhile.
     */
    Views current();

    /** How far the views of a ledger are complete. */
    Optional<Head> head(String ledger);

    /**
     * The folios under these keys.
     *
     * @throws LedgerAway also when this set of views has been dropped
     */
    Map<String, StoredFolio> load(Set<String> keys);

    /** Writes folios that are newer than the stored ones, then moves the head. Repeating it changes nothing. */
    void save(Collection<StoredFolio> folios, Head head);

    /** All folios of a ledger; for verification. */
    Map<String, StoredFolio> all(String ledger);

    /** An empty set of views beside the current one, to be filled and then switched to. */
    Views next();

    /** Makes this set of views the current one. Sets before the last one are dropped. */
    void switchTo();
}
