package org.entraide.registry.household;

import java.util.List;
import java.util.stream.Stream;

/**
 * The blocks of the mutual's ledger in which something about one household stands: its history, without repeating it.
 * It comes in parts of at most {@link #MOST} blocks, so that no folio grows without end; the part that goes on is in
 * the household's folio, the full ones are folios of their own.
 *
 * @param blocks their numbers, growing
 * @param full how many full parts there are before this one
 */
public record Trail(List<Long> blocks, int full) {

    static final Trail EMPTY = new Trail(List.of(), 0);

    /** Most blocks of one part. */
    public static final int MOST = 100;

    public Trail {
        blocks = List.copyOf(blocks);
    }

    /** Key of a full part: 1, 2, 3… */
    public static String key(String mutual, String household, int part) {
        return mutual + "/trail/" + household + "-" + part;
    }

    Trail in(long block) {
        if (!blocks.isEmpty() && blocks.getLast() == block) {
            return this;
        }
        return blocks.size() == MOST
                ? new Trail(List.of(block), full + 1)
                : new Trail(Stream.concat(blocks.stream(), Stream.of(block)).toList(), full);
    }
}
