package org.entraide.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Blocks whose writers wait before a gate while a test sets things up. */
final class GatedBlocks implements Blocks {

    private final MemoryBlocks blocks = new MemoryBlocks();
    private volatile CountDownLatch gate = new CountDownLatch(0);
    private volatile CountDownLatch arrived = new CountDownLatch(0);

    void shut() {
        arrived = new CountDownLatch(1);
        gate = new CountDownLatch(1);
    }

    void awaitWriter() throws InterruptedException {
        if (!arrived.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no writer came");
        }
    }

    void open() {
        gate.countDown();
    }

    @Override
    public Block append(Block block) {
        arrived.countDown();
        try {
            if (!gate.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the gate stayed shut");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw FaultyBlocks.trouble(LedgerAway.Cause.CLOSED);
        }
        return blocks.append(block);
    }

    @Override
    public List<Block> after(String ledger, long number, int limit) {
        return blocks.after(ledger, number, limit);
    }

    @Override
    public Optional<Block> last(String ledger) {
        return blocks.last(ledger);
    }

    @Override
    public Map<String, Block> holding(String ledger, Collection<String> commands) {
        return blocks.holding(ledger, commands);
    }

    @Override
    public List<String> ledgers() {
        return blocks.ledgers();
    }
}
