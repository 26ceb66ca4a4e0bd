package org.entraide.ledger;

import java.util.Map;

/**
 * A folio as the views keep it.
 *
 * @param body the record as JSON, which no store looks into
 * @param index what it can be searched by, see {@link Indexed}
 */
public record StoredFolio(String key, long position, String body, Map<String, Object> index) {

    public StoredFolio {
        index = Map.copyOf(index);
    }
}
