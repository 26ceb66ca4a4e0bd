package org.entraide.ledger;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Views whose next writes go wrong as a test wants. Not thread-safe. */
final class FaultyViews implements Views {

    private final Views views;
    private final Queue<Fault> faults;
    private Runnable beforeSwitch = () -> {};

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

    /** Neither trouble with the store nor the end of the process. */
    static final class Bug extends RuntimeException {
        Bug() {
            super("a bug in the views");
        }
    }

    FaultyViews(Views views) {
        this(views, new ArrayDeque<>());
    }

    private FaultyViews(Views views, Queue<Fault> faults) {
        this.views = views;
        this.faults = faults;
    }

    FaultyViews next(Fault... next) {
        faults.addAll(List.of(next));
        return this;
    }

    /** Somebody does something while a next set is filled and not switched to yet. */
    void beforeSwitch(Runnable interlude) {
        beforeSwitch = interlude;
    }

    @Override
    public void save(Collection<StoredFolio> folios, Head head) {
        Fault fault = faults.poll();
        switch (fault == null ? Fault.NONE : fault) {
            case NONE -> views.save(folios, head);
            case AWAY -> throw FaultyBlocks.trouble(LedgerAway.Cause.STORE_AWAY);
            case BUG -> throw new Bug();
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
        return new FaultyViews(views.current(), faults);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FaultyViews faulty && faulty.views.equals(views);
    }

    @Override
    public int hashCode() {
        return views.hashCode();
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
        FaultyViews next = new FaultyViews(views.next(), faults);
        next.beforeSwitch = beforeSwitch;
        return next;
    }

    @Override
    public void switchTo() {
        beforeSwitch.run();
        views.switchTo();
    }
}
