package org.entraide.hub.overview;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Inventory;

/** Folds the shards that this instance is given, and stores them when told to. Thread-safe. */
public final class Folding {

    private final Folds folds;
    private final Inventory inventory;
    private final Alerts alerts;
    /** Two flushes of a shard at once could store a checkpoint before the groups that belong to it. */
    private final Object flushing = new Object();

    private final Map<Shard, ShardFold> shards = new HashMap<>();

    public Folding(Folds folds, Inventory inventory, Alerts alerts) {
        this.folds = folds;
        this.inventory = inventory;
        this.alerts = alerts;
    }

    /** Takes over a shard; its next record is the one at the returned offset. */
    public long startAt(Shard shard) {
        folds.current(shard.topic(), shard.topicId());
        // The checkpoint first: groups read before it could lack what it promises.
        Checkpoint checkpoint = folds.checkpoint(shard).orElseGet(() -> Checkpoint.beginning(shard));
        ShardFold fold = new ShardFold(checkpoint, folds.groups(shard), inventory, alerts);
        synchronized (shards) {
            shards.put(shard, fold);
        }
        return checkpoint.offset();
    }

    /** @throws IllegalStateException when the shard was not taken over or was given back */
    public void read(Shard shard, List<Arrival> batch) {
        ShardFold fold;
        synchronized (shards) {
            fold = shards.get(shard);
        }
        if (fold == null) {
            throw new IllegalStateException("not ours: " + shard);
        }
        fold.fold(batch);
    }

    /** Gives the shard back. What is not stored yet will be folded again by whoever takes it over. */
    public void revoked(Shard shard) {
        ShardFold given;
        synchronized (shards) {
            given = shards.remove(shard);
        }
        if (given != null) {
            given.leave();
        }
    }

    /**
     * Stores what changed. One shard's trouble does not keep the others; it is written again the next time.
     *
     * @return whether there was anything to store
     */
    public boolean flush() {
        boolean any = false;
        RuntimeException trouble = null;
        synchronized (flushing) {
            tellLives();
            for (ShardFold fold : ours()) {
                try {
                    Optional<ShardFold.Flush> flush = fold.flush();
                    flush.ifPresent(changed -> write(fold, changed));
                    any |= flush.isPresent();
                } catch (RuntimeException e) {
                    trouble = e;
                }
            }
        }
        if (trouble != null) {
            throw trouble;
        }
        return any;
    }

    /**
     * Tells again which lives of topics are read here where another instance has told otherwise: one that woke up late,
     * and knew a topic's earlier life. Whoever reads an outlived one soon notices and tells no more.
     */
    private void tellLives() {
        Map<String, String> ours = new HashMap<>();
        synchronized (shards) {
            shards.keySet().forEach(shard -> ours.put(shard.topic(), shard.topicId()));
        }
        if (!ours.isEmpty()) {
            Map<String, String> told = folds.lives();
            ours.forEach((topic, life) -> {
                if (!life.equals(told.get(topic))) {
                    folds.current(topic, life);
                }
            });
        }
    }

    private void write(ShardFold fold, ShardFold.Flush flush) {
        boolean written = false;
        try {
            flush.writeTo(folds);
            written = true;
        } finally {
            if (written) {
                fold.stored(flush);
            } else {
                fold.failed(flush);
            }
        }
    }

    /** How many streams of ledgers do not go on, among the shards of this instance. */
    public int heldBack() {
        return ours().stream().mapToInt(fold -> fold.heldBack().size()).sum();
    }

    /** The last numbers taken in of a stream, summed over its ledgers, among the shards of this instance. */
    public long reached(String stream) {
        return ours().stream().mapToLong(fold -> fold.reached(stream)).sum();
    }

    private List<ShardFold> ours() {
        synchronized (shards) {
            return List.copyOf(shards.values());
        }
    }
}
