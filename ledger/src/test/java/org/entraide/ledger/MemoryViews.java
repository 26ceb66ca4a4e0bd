package org.entraide.ledger;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Views in memory, under the same contract as every store. */
public final class MemoryViews implements Views {

    private final AtomicReference<Version> current = new AtomicReference<>(new Version());

    @Override
    public Views current() {
        return version();
    }

    private Version version() {
        Version version = current.get();
        if (version == null) {
            throw new IllegalStateException("there is always a version");
        }
        return version;
    }

    @Override
    public Optional<Head> head(String ledger) {
        return version().head(ledger);
    }

    @Override
    public Map<String, StoredFolio> load(Set<String> keys) {
        return version().load(keys);
    }

    @Override
    public void save(Collection<StoredFolio> folios, Head head) {
        version().save(folios, head);
    }

    @Override
    public Map<String, StoredFolio> all(String ledger) {
        return version().all(ledger);
    }

    @Override
    public Views next() {
        return version().next();
    }

    @Override
    public void switchTo() {
        version().switchTo();
    }

    /** What no honest user of the port can do. */
    public void tamper(StoredFolio folio) {
        version().folios.put(folio.key(), folio);
    }

    private final class Version implements Views {

        private final Map<String, StoredFolio> folios = new ConcurrentHashMap<>();
        private final Map<String, Head> heads = new ConcurrentHashMap<>();
        private volatile boolean dropped;

        @Override
        public Views current() {
            return this;
        }

        @Override
        public Optional<Head> head(String ledger) {
            return Optional.ofNullable(heads.get(ledger));
        }

        @Override
        public Map<String, StoredFolio> load(Set<String> keys) {
            if (dropped) {
                throw new LedgerAway(LedgerAway.Cause.STORE_AWAY, Duration.ofSeconds(1), null);
            }
            Map<String, StoredFolio> found = new HashMap<>(folios);
            found.keySet().retainAll(keys);
            return found;
        }

        @Override
        public void save(Collection<StoredFolio> changed, Head head) {
            changed.forEach(folio ->
                    folios.merge(folio.key(), folio, (old, fresh) -> old.position() < fresh.position() ? fresh : old));
            heads.merge(head.ledger(), head, (old, fresh) -> old.block() < fresh.block() ? fresh : old);
        }

        @Override
        public Map<String, StoredFolio> all(String ledger) {
            Map<String, StoredFolio> found = new HashMap<>(folios);
            found.keySet().removeIf(key -> !key.startsWith(ledger + "/"));
            return found;
        }

        @Override
        public Views next() {
            return new Version();
        }

        @Override
        public void switchTo() {
            Version before = current.getAndSet(this);
            if (before != null) {
                before.dropped = true;
            }
        }
    }
}
