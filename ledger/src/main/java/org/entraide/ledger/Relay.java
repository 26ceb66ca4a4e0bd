package org.entraide.ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.entraide.ledger.Pointers.Pointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes what stands in the ledgers: in order, as it is written, from the pointer on. Woken by the clerks and, for
 * what other instances wrote, by a slow poll. While Kafka is away it tries again; what is sent twice carries the same
 * ids.
 */
public final class Relay implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final int BLOCKS = 50;

    private final Blocks blocks;
    private final Pointers pointers;
    private final Log log;
    private final BlockingQueue<String> woken = new LinkedBlockingQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Long> written = new ConcurrentHashMap<>();
    private final Map<String, Long> published = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean away;

    public Relay(String name, Blocks blocks, Pointers pointers, Log log) {
        this.blocks = blocks;
        this.pointers = pointers;
        this.log = log;
        this.thread = Thread.ofPlatform().name("relay-" + name).daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** A ledger has grown. */
    public void wake(Head head) {
        written.merge(head.ledger(), head.block(), Math::max);
        woken.add(head.ledger());
    }

    /** Blocks that stand and are not published yet, as far as this relay has seen: at least so many wait. */
    public long lag() {
        return written.entrySet().stream()
                .mapToLong(head ->
                        Math.max(0, head.getValue() - published.getOrDefault(head.getKey(), head.getValue() - 1)))
                .sum();
    }

    /** Whether the last attempt to publish failed. */
    public boolean away() {
        return away;
    }

    /** Publishes everything after a block again, under the same ids, for every ledger or a given one. */
    public static long republish(Blocks blocks, Pointers pointers, List<String> ledgers, long block) {
        List<String> chosen = ledgers.isEmpty() ? blocks.ledgers() : ledgers;
        chosen.forEach(ledger -> pointers.restart(ledger, block));
        return chosen.size();
    }

    /** Publishes what a ledger's pointer has not reached. Whoever writes meanwhile wakes the relay anew. */
    void drain(String ledger) {
        boolean more = true;
        while (more && !closed()) {
            more = publish(ledger);
        }
    }

    /** Returns whether there may be more: blocks beyond these, or the pointer is not where these would move it. */
    private boolean publish(String ledger) {
        Pointer pointer = pointers.of(ledger);
        published.put(ledger, pointer.block());
        List<Block> next = blocks.after(ledger, pointer.block(), BLOCKS);
        if (next.isEmpty()) {
            return false;
        }
        long last = next.getLast().number();
        written.merge(ledger, last, Math::max);
        log.publish(next.stream().flatMap(block -> messages(block).stream()).toList());
        boolean moved = pointers.advance(ledger, new Pointer(pointer.generation(), last));
        published.put(ledger, last);
        return !moved || next.size() == BLOCKS;
    }

    private static List<Log.Message> messages(Block block) {
        List<Log.Message> messages = new ArrayList<>();
        for (Entry entry : block.entries()) {
            for (Written event : entry.events()) {
                if (event.published()) {
                    EventId id = new EventId(block.ledger(), event.stream(), event.seq());
                    messages.add(new Log.Message(id, event.type(), block.at(), event.data()));
                }
            }
        }
        return messages;
    }

    private void run() {
        try {
            while (!closed()) {
                turn();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void turn() throws InterruptedException {
        try {
            take().forEach(this::drain);
            away = false;
        } catch (RuntimeException | Error trouble) {
            if (!away && !closed()) {
                LOG.warn("events wait, since they cannot be published now: {}", trouble.getMessage());
            }
            away = true;
            closing.await(1, TimeUnit.SECONDS);
        }
    }

    private boolean closed() {
        return closing.getCount() == 0;
    }

    /** The ledgers that were woken; all of them when nobody woke the relay for a while, or after trouble. */
    private Set<String> take() throws InterruptedException {
        String first = away ? null : woken.poll(POLL.toMillis(), TimeUnit.MILLISECONDS);
        Set<String> ledgers = new LinkedHashSet<>();
        woken.drainTo(ledgers);
        if (first == null) {
            ledgers.addAll(blocks.ledgers());
        } else {
            ledgers.add(first);
        }
        return ledgers;
    }

    @Override
    public void close() {
        closing.countDown();
        thread.interrupt();
        try {
            if (thread.getState() != Thread.State.NEW) {
                thread.join(Duration.ofSeconds(12));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        log.close();
    }
}
