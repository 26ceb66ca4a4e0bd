package org.entraide.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The folios at hand: read from the views, written by the events that are added. As long as no other writer adds a
 * block, those of the sheet's own ledger stay what the views hold. Not thread-safe.
 */
public final class Sheet implements Folios {

    private final String ledger;
    private final Function<Set<String>, Map<String, StoredFolio>> views;
    private final FolioCodec codec = new FolioCodec();
    private final Map<String, Loaded> folios = new HashMap<>();
    private final Set<String> foreign = new HashSet<>();
    private final Map<String, Folio> written = new LinkedHashMap<>();
    private long block;

    /** A sheet on which {@code block} is being written. */
    public Sheet(String ledger, long block, Function<Set<String>, Map<String, StoredFolio>> views) {
        this.ledger = ledger;
        this.block = block;
        this.views = views;
    }

    @Override
    public <T extends Record> @Nullable T find(String key, Class<T> type) {
        return loaded(key).as(type, codec);
    }

    @Override
    public long position(String key) {
        return loaded(key).position;
    }

    /** Number of the block that is being written. */
    public long block() {
        return block;
    }

    /** Writes a folio of this ledger. */
    public void put(String key, Record folio) {
        if (!isOwn(key)) {
            throw new IllegalStateException(key + " is not a folio of " + ledger);
        }
        folios.put(key, new Loaded(block, null, folio));
        written.put(key, new Folio(key, block, folio));
    }

    /** What was loaded or written so far; of anything else it says that there is none. */
    Folios atHand() {
        return new Folios() {
            @Override
            public <T extends Record> @Nullable T find(String key, Class<T> type) {
                Loaded loaded = folios.get(key);
                return loaded == null ? null : loaded.as(type, codec);
            }

            @Override
            public long position(String key) {
                Loaded loaded = folios.get(key);
                return loaded == null ? 0 : loaded.position;
            }
        };
    }

    /** Loads what is not at hand yet, in one round trip. Returns whether there was any. */
    boolean fetch(Collection<String> keys) {
        Set<String> missing =
                keys.stream().filter(key -> !folios.containsKey(key)).collect(Collectors.toUnmodifiableSet());
        if (missing.isEmpty()) {
            return false;
        }
        Map<String, StoredFolio> stored = views.apply(missing);
        for (String key : missing) {
            StoredFolio folio = stored.get(key);
            folios.put(key, new Loaded(folio == null ? 0 : folio.position(), folio, null));
            if (!isOwn(key)) {
                foreign.add(key);
            }
        }
        return true;
    }

    /** Hands over what was written since the last call, each folio once, in its stored form. */
    Collection<StoredFolio> take() {
        List<StoredFolio> taken = written.values().stream().map(codec::write).toList();
        written.clear();
        return taken;
    }

    /** How many folios {@link #take} would hand over. */
    int changes() {
        return written.size();
    }

    /** Goes on to the next block with the same folios at hand. */
    void turn(long nextBlock) {
        block = nextBlock;
    }

    /**
     * Goes on to the next block with its own ledger's folios at hand, or with none when they are more than {@code
     * most}. Those of other ledgers may change meanwhile.
     */
    void keep(long nextBlock, int most) {
        turn(nextBlock);
        if (folios.size() > most) {
            folios.clear();
        }
        folios.keySet().removeAll(foreign);
        foreign.clear();
    }

    private boolean isOwn(String key) {
        return key.startsWith(ledger) && key.startsWith("/", ledger.length());
    }

    private Loaded loaded(String key) {
        fetch(Set.of(key));
        Loaded loaded = folios.get(key);
        if (loaded == null) {
            throw new IllegalStateException("not loaded: " + key);
        }
        return loaded;
    }

    private static final class Loaded {
        private final long position;
        private final @Nullable StoredFolio stored;
        private @Nullable Record folio;

        Loaded(long position, @Nullable StoredFolio stored, @Nullable Record folio) {
            this.position = position;
            this.stored = stored;
            this.folio = folio;
        }

        <T extends Record> @Nullable T as(Class<T> type, FolioCodec codec) {
            if (folio == null && stored != null) {
                folio = codec.read(stored, type);
            }
            return type.cast(folio);
        }
    }
}
