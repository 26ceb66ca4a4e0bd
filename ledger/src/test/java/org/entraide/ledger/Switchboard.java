package org.entraide.ledger;

import java.time.Duration;
import java.time.Instant;

/** Ledgers with one block and a relay, whose store and log a test of another package can take away. */
public final class Switchboard implements AutoCloseable {

    private final Bench bench = new Bench();
    private final MemoryLog log = new MemoryLog();
    private final Relay relay = new Relay("test", bench.standing, new MemoryPointers(), log);
    private final Ledgers<JarCommand, JarEvent> ledgers =
            new Ledgers<>(Bench.BOOK, new Stores(bench.standing, bench.kept), bench.clock, Limits.STANDARD);

    public Switchboard() {
        ledgers.follow(relay::wake);
    }

    public Blocks blocks() {
        return bench.blocks;
    }

    public Relay relay() {
        return relay;
    }

    public Ledgers<?, ?> ledgers() {
        return ledgers;
    }

    /** One accepted, one replayed and one refused command: one block. */
    public void write() {
        ledgers.ask(Bench.LEDGER, Bench.place("a", 1));
        ledgers.ask(Bench.LEDGER, Bench.place("a", 1));
        ledgers.ask(Bench.LEDGER, Bench.add("k1", "a", 2));
    }

    public void storeAway() {
        bench.blocks.away(true);
    }

    /** Writes and waits until the relay has noticed that it cannot publish. */
    public void logAway() {
        log.failAfter(0);
        write();
        relay.start();
        Instant late = Instant.now().plus(Duration.ofSeconds(10));
        while (!relay.away()) {
            if (Instant.now().isAfter(late)) {
                throw new IllegalStateException("the relay did not notice");
            }
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        ledgers.close();
        relay.close();
    }
}
