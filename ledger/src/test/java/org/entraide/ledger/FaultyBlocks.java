package org.entraide.ledger;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Supplier;

/** Blocks whose writes and reads go wrong as a test wants. Not thread-safe. */
public final class FaultyBlocks implements Blocks {

    private final Blocks blocks;
    private final Supplier<Fault> chance;
    private final Runnable access;
    private final Queue<Fault> faults = new ArrayDeque<>();
    private final Queue<Runnable> interludes = new ArrayDeque<>();
    private boolean away;
    private int appends;

    /** What happens to a write. */
    public enum Fault {
        NONE,
        /** Surely nothing was written. */
        AWAY,
        /** Cut off; it does not stand. */
        UNKNOWN_LOST,
        /** Cut off; it stands. */
        UNKNOWN_STOOD,
        /** The process dies before the write; the block does not stand. */
        CRASH_BEFORE,
        /** The process dies after the write. */
        CRASH_AFTER
    }

    /** The process is no more. */
    public static final class Crash extends Error {
        public Crash() {
            super("crash");
        }
    }

    FaultyBlocks(Blocks blocks) {
        this(blocks, () -> Fault.NONE, () -> {});
    }

    /**
     * Blocks whose writes go wrong by chance.
     *
     * @param chance what happens to a write that no test has decided
     * @param access called before every read and write
     */
    public FaultyBlocks(Blocks blocks, Supplier<Fault> chance, Runnable access) {
        this.blocks = blocks;
        this.chance = chance;
        this.access = access;
    }

    FaultyBlocks next(Fault... next) {
        faults.addAll(List.of(next));
        return this;
    }

    /** Somebody does something just before the next write. */
    void beforeNextAppend(Runnable interlude) {
        interludes.add(interlude);
    }

    void away(boolean now) {
        away = now;
    }

    int appends() {
        return appends;
    }

    @Override
    public Block append(Block block) {
        here();
        Runnable interlude = interludes.poll();
        if (interlude != null) {
            interlude.run();
        }
        appends++;
        Fault fault = faults.poll();
        return switch (fault == null ? chance.get() : fault) {
            case NONE -> blocks.append(block);
            case AWAY -> throw trouble(LedgerAway.Cause.STORE_AWAY);
            case UNKNOWN_LOST -> throw trouble(LedgerAway.Cause.OUTCOME_UNKNOWN);
            case UNKNOWN_STOOD -> {
                blocks.append(block);
                throw trouble(LedgerAway.Cause.OUTCOME_UNKNOWN);
            }
            case CRASH_BEFORE -> throw new Crash();
            case CRASH_AFTER -> {
                blocks.append(block);
                throw new Crash();
            }
        };
    }

    @Override
    public List<Block> after(String ledger, long number, int limit) {
        here();
        return blocks.after(ledger, number, limit);
    }

    @Override
    public Optional<Block> last(String ledger) {
        here();
        return blocks.last(ledger);
    }

    @Override
    public Map<String, Block> holding(String ledger, Collection<String> commands) {
        here();
        return blocks.holding(ledger, commands);
    }

    @Override
    public List<String> ledgers() {
        here();
        return blocks.ledgers();
    }

    private void here() {
        access.run();
        if (away) {
            throw trouble(LedgerAway.Cause.STORE_AWAY);
        }
    }

    public static LedgerAway trouble(LedgerAway.Cause cause) {
        return new LedgerAway(cause, Duration.ofSeconds(1), null);
    }
}
