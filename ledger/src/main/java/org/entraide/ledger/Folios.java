package org.entraide.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The folios at hand for a decision. A folio is one page about one thing (a household, a claim): the state that
 * decisions read, folded from the ledger's events. Its key is {@code <ledger>/<kind>/<number>}.
 */
public interface Folios {

    /** The folio under a key, or null when nothing was ever written there. */
    <T extends Record> @Nullable T find(String key, Class<T> type);

    /** Number of the block that last wrote the folio, 0 when there is none. It is the folio's version. */
    long position(String key);
}
