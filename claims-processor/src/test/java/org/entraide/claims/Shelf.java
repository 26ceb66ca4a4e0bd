package org.entraide.claims;

import java.util.HashMap;
import java.util.Map;
import org.entraide.claims.command.Pages;
import org.entraide.ledger.Folio;
import org.entraide.ledger.FolioCodec;
import org.entraide.ledger.StoredFolio;
import org.jspecify.annotations.Nullable;

/** Folios of all ledgers, each in its stored form, so that what cannot be stored fails here. */
final class Shelf implements Pages {

    private static final FolioCodec CODEC = new FolioCodec();
    private final Map<String, StoredFolio> folios = new HashMap<>();
    private long block;

    void turn() {
        block++;
    }

    @Override
    public void put(String key, Record folio) {
        folios.put(key, CODEC.write(new Folio(key, block, folio)));
    }

    @Override
    public <T extends Record> @Nullable T find(String key, Class<T> type) {
        StoredFolio folio = folios.get(key);
        return folio == null ? null : CODEC.read(folio, type);
    }

    @Override
    public long position(String key) {
        StoredFolio folio = folios.get(key);
        return folio == null ? 0 : folio.position();
    }

    Map<String, Object> index(String key) {
        StoredFolio folio = folios.get(key);
        return folio == null ? Map.of() : folio.index();
    }
}
