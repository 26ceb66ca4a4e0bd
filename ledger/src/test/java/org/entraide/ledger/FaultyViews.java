package org.entraide.ledger;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Views whose writes go wrong as a test wants. Not thread-safe. */
public final class FaultyViews implements Views {

    private final Views views;
    private final Queue<Fault> faults;
    private final Supplier<Fault> chance;
    private final Runnable access;
    private Runnable beforeSwitch = () -> {};

    /** What happens to a write. */
    public enum Fault {
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
    public static final class Bug extends RuntimeException {
        Bug() {
            super("a bug in the views");
        }
    }

    FaultyViews(Views views) {
        this(views, () -> Fault.NONE, () -> {});
    }

    /**
     * Views whose writes go wrong by chance.
     *
     * @param chance what happens to a write that no test has decided
     * @param access called before every read and write
     */
    public FaultyViews(Views views, Supplier<Fault> chance, Runnable access) {
        this(views, new ArrayDeque<>(), chance, access);
    }

    private FaultyViews(Views views, Queue<Fault> faults, Supplier<Fault> chance, Runnable access) {
        this.views = views;
        this.faults = faults;
        this.chance = chance;
        this.access = access;
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
        access.run();
        Fault fault = faults.poll();
        switch (fault == null ? chance.get() : fault) {
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
        return new FaultyViews(views.current(), faults, chance, access);
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
        access.run();
        return views.head(ledger);
    }

    @Override
    public Map<String, StoredFolio> load(Set<String> keys) {
        access.run();
        return views.load(keys);
    }

    @Override
    public Map<String, StoredFolio> all(String ledger) {
        return views.all(ledger);
    }

    @Override
    public Views next() {
        FaultyViews next = new FaultyViews(views.next(), faults, chance, access);
        next.beforeSwitch = beforeSwitch;
        return next;
    }

    @Override
    public void switchTo() {
        access.run();
        beforeSwitch.run();
        views.switchTo();
    }
}
