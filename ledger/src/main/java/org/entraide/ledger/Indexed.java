package org.entraide.ledger;

import java.util.Map;

/** A folio that can be searched by more than its key. */
public interface Indexed {

    /** Names and values (texts, whole numbers, lists of texts) under which the folio is found; never personal. */
    Map<String, Object> index();
}
