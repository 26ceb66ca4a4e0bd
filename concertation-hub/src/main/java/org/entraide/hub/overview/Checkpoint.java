package org.entraide.hub.overview;

import java.util.Map;

/**
 * How far a shard has been folded and stored.
 *
 * @param offset of the next record to fold
 * @param marks by ledger and stream, such as {@code SN-THI-0007/premiums}
 */
public record Checkpoint(Shard shard, long offset, Map<String, Mark> marks) {

    public Checkpoint {
        marks = Map.copyOf(marks);
    }

    static Checkpoint beginning(Shard shard) {
        return new Checkpoint(shard, 0, Map.of());
    }
}
