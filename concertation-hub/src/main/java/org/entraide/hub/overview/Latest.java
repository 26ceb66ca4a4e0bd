package org.entraide.hub.overview;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;

/**
 * The newest snapshot of what all instances have stored, at most one second old, and no older than what this one has
 * stored. Only groups that changed are read again. Thread-safe.
 */
public final class Latest {

    private static final long LIFE = Duration.ofSeconds(1).toNanos();

    private final Folds folds;
    private final LongSupplier nanoTime;
    private final Map<String, Group> groups = new HashMap<>();
    private List<Checkpoint> checkpoints = List.of();
    private Snapshot snapshot = Snapshot.EMPTY;
    private long readAt;
    private boolean read;

    public Latest(Folds folds, LongSupplier nanoTime) {
        this.folds = folds;
        this.nanoTime = nanoTime;
    }

    /** The same object as before while nothing changed. */
    public synchronized Snapshot snapshot() {
        long now = nanoTime.getAsLong();
        if (!read || now - readAt >= LIFE) {
            refresh();
            readAt = now;
            read = true;
        }
        return snapshot;
    }

    /** This instance has stored something: who asks next is shown it. */
    public synchronized void stored() {
        read = false;
    }

    private void refresh() {
        // Before the groups: then no group is behind a position that is shown beside it.
        List<Checkpoint> reached = folds.checkpoints();
        Map<String, Long> offsets = folds.offsets();
        List<String> changed = offsets.entrySet().stream()
                .filter(entry -> isNew(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (changed.isEmpty() && groups.keySet().equals(offsets.keySet()) && reached.equals(checkpoints)) {
            return;
        }
        groups.keySet().retainAll(offsets.keySet());
        if (!changed.isEmpty()) {
            folds.groups(changed).forEach(group -> groups.put(group.id(), group));
        }
        checkpoints = reached;
        snapshot = new Snapshot(groups.values(), reached);
    }

    private boolean isNew(String id, Long offset) {
        Group known = groups.get(id);
        return known == null || !Objects.equals(known.offset(), offset);
    }
}
