package org.entraide.ledger;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;

/** Views whose next writes go wrong as a test wants. Not thread-safe. */
final class FaultyViews implements Views {

    private final Views views;
    private final Queue<Fault> faults = new ArrayDeque<>();

    /** What happens to a write. */
    enum Fault {
        NONE,
        /** Nothing is written. */
        AWAY,
        /** One folio is written, the others and the head are not. */
        HALF,
        /** All folios are written, the head is not. */
        NO_HEAD,
        /** Something that no contract foresees. */
        BUG,
        CRASH_BEFORE,
        CRASH_HALF,
        CRASH_NO_HEAD
    }

    FaultyViews(Views views) {
        this.views = views;
    }

    FaultyViews next(Fault... next) {
        faults.addAll(List.of(next));
        return this;
    }

    @Override
    public void save(Collection<StoredFolio> folios, Head head) {
        Fault fault = faults.poll();
        switch (fault == null ? Fault.NONE : fault) {
            case NONE -> views.save(folios, head);
            case AWAY -> throw FaultyBlocks.trouble(LedgerAway.Cause.STORE_AWAY);
            case BUG -> throw new IllegalStateException("a bug in the views");
            case HALF -> {
                partly(folios, 1, head);
                throw FaultyBlocks.trouble(LedgerAway.Cause.STORE_AWAY);
            }
            case NO_HEAD -> {
                partly(folios, folios.size(), head);
                throw FaultyBlocks.trouble(LedgerAway.Cause.STORE_AWAY);
            }
            case CRASH_BEFORE -> throw new FaultyBlocks.Crash();
            case CRASH_HALF -> {
                partly(folios, 1, head);
                throw new FaultyBlocks.Crash();
            }
            case CRASH_NO_HEAD -> {
                partly(folios, folios.size(), head);
                throw new FaultyBlocks.Crash();
            }
        }
    }

    /** A head that is not ahead leaves the stored one alone. */
    private void partly(Collection<StoredFolio> folios, int some, Head head) {
        Head stays = views.head(head.ledger()).orElseGet(() -> Head.empty(head.ledger()));
        views.save(List.copyOf(folios).subList(0, Math.min(some, folios.size())), stays);
    }

    @Override
    public Views current() {
        return this;
    }

    @Override
    public Optional<Head> head(String ledger) {
        return views.head(ledger);
    }

    @Override
    public Map<String, StoredFolio> load(Set<String> keys) {
        return views.load(keys);
    }

    @Override
    public Map<String, StoredFolio> all(String ledger) {
        return views.all(ledger);
    }

    @Override
    public Views next() {
        return views.next();
    }

    @Override
    public void switchTo() {
        views.switchTo();
    }
}
