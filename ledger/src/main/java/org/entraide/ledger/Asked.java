package org.entraide.ledger;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folios, and which of them were asked for: what a decision needs is told by letting it look for it. */
public final class Asked implements Folios {

    private final Folios folios;
    private final Set<String> keys = new HashSet<>();

    public Asked(Folios folios) {
        this.folios = folios;
    }

    /** Keys asked for so far. */
    public Set<String> keys() {
        return Set.copyOf(keys);
    }

    @Override
    public <T extends Record> @Nullable T find(String key, Class<T> type) {
        keys.add(key);
        return folios.find(key, type);
    }

    @Override
    public long position(String key) {
        keys.add(key);
        return folios.position(key);
    }
}
