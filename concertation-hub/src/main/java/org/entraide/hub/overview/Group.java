package org.entraide.hub.overview;

import java.util.Map;

/**
 * The stored figures of some of a shard's mutuals: the fold of all its records below {@code offset}.
 *
 * @param number 0 to 15
 * @param cells by mutual; not to be changed
 * @param profiles by mutual
 */
public record Group(Shard shard, int number, long offset, Map<String, Cells> cells, Map<String, Profile> profiles) {

    /** Few enough to keep a flush short, many enough to keep each document small. */
    static final int PER_SHARD = 16;

    public Group {
        cells = Map.copyOf(cells);
        profiles = Map.copyOf(profiles);
    }

    public String id() {
        return shard.id() + "|" + number;
    }

    /** The same mutual is in the same group on every machine: the hash of a text is part of Java's contract. */
    static int of(String mutual) {
        return Math.floorMod(mutual.hashCode(), PER_SHARD);
    }
}
