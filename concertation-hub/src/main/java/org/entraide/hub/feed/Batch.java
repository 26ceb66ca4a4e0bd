package org.entraide.hub.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What was put into the order of the feeds at once. Batches are numbered 1, 2, 3… without a gap and never change;
 * everything else about the feeds is a fold of them.
 *
 * @param day on which its events arrived, by the hub's calendar; never before that of the batch before, unless the
 *     clock was set right
 * @param items lines of days that closed come first
 * @param marks the last number taken of each ledger and stream that this batch moves, such as {@code
 *     SN-THI-0007/premiums}
 * @param offsets where to begin to read, by shard
 * @param again everything is to be read again from the beginning; what was told is known by its number
 */
public record Batch(
        long number,
        Instant at,
        LocalDate day,
        List<Item> items,
        Map<String, Long> marks,
        Map<String, Long> offsets,
        boolean again) {

    public Batch {
        items = List.copyOf(items);
        marks = Map.copyOf(marks);
        offsets = Map.copyOf(offsets);
    }

    /** Whether the grade tells any of its items. */
    public boolean tells(Grade grade) {
        return items.stream().anyMatch(item -> grade.tells(item.kind()));
    }
}
