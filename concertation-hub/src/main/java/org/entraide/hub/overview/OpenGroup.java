package org.entraide.hub.overview;

import java.util.HashMap;
import java.util.Map;

/** A group that is being folded. Not thread-safe. */
final class OpenGroup {

    private final int number;
    private final long storedUpTo;
    private final Map<String, Cells> cells = new HashMap<>();
    private final Map<String, Profile> profiles = new HashMap<>();
    private boolean dirty;

    private OpenGroup(int number, long storedUpTo) {
        this.number = number;
        this.storedUpTo = storedUpTo;
    }

    static OpenGroup empty(int number) {
        return new OpenGroup(number, 0);
    }

    static OpenGroup of(Group stored) {
        OpenGroup group = new OpenGroup(stored.number(), stored.offset());
        stored.cells().forEach((mutual, cells) -> group.cells.put(mutual, cells.copy()));
        group.profiles.putAll(stored.profiles());
        return group;
    }

    void post(long offset, String mutual, Posting posting) {
        // Another instance was further when it wrote what this group began with.
        if (offset < storedUpTo) {
            return;
        }
        Profile profile = posting.profile();
        if (profile != null) {
            profiles.put(mutual, profile);
            dirty = true;
        }
        if (!posting.movements().isEmpty()) {
            Cells own = cells.computeIfAbsent(mutual, _ -> new Cells());
            posting.movements().forEach(move -> own.add(move.month(), move.counter(), move.by()));
            dirty = true;
        }
    }

    boolean isDirty() {
        return dirty;
    }

    void markDirty() {
        dirty = true;
    }

    /** A copy to store, after which the group counts as clean. */
    Group toStore(Shard shard, long offset) {
        dirty = false;
        Map<String, Cells> copies = new HashMap<>();
        cells.forEach((mutual, own) -> copies.put(mutual, own.copy()));
        return new Group(shard, number, offset, copies, profiles);
    }
}
