package org.entraide.ledger;

import java.util.Map;

/**
 * A folio as the views keep it.
 *
 * @param body the record's components as plain JSON values
 * @param index what it can be searched by, see {@link Indexed}
 */
public record StoredFolio(String key, long position, Map<String, Object> body, Map<String, Object> index) {

    public StoredFolio {
        body = Map.copyOf(body);
        index = Map.copyOf(index);
    }
}
