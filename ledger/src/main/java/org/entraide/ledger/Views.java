package org.entraide.ledger;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where folios are kept: views of the blocks, which a rebuild can always make anew. Trouble is a {@link LedgerAway}. */
public interface Views {

    /** How far the views of a ledger are complete. */
    Optional<Head> head(String ledger);

    Map<String, StoredFolio> load(Set<String> keys);

    /** Writes folios that are newer than the stored ones, then moves the head. Repeating it changes nothing. */
    void save(Collection<StoredFolio> folios, Head head);

    /** All folios of a ledger; for verification. */
    Map<String, StoredFolio> all(String ledger);

    /** An empty set of views beside the current one, to be filled and then switched to. */
    Views next();

    /** Makes this set of views the current one and drops the others. */
    void switchTo();
}
