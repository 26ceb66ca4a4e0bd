package org.entraide.claims.command;

import org.entraide.ledger.Folios;
import org.entraide.ledger.Sheet;
import org.jspecify.annotations.Nullable;

/** Folios that can be written: the ledger's sheet when events are folded, a {@link Draft} while deciding. */
public interface Pages extends Folios {

    void put(String key, Record folio);

    static Pages of(Sheet sheet) {
        return new Pages() {
            @Override
            public void put(String key, Record folio) {
                sheet.put(key, folio);
            }

            @Override
            public <T extends Record> @Nullable T find(String key, Class<T> type) {
                return sheet.find(key, type);
            }

            @Override
            public long position(String key) {
                return sheet.position(key);
            }
        };
    }
}
