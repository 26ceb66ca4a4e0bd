package org.entraide.hub.feed;

/**
 * Counts of people and cases from 1 up to here are withheld.
 *
 * @param threshold at least 10
 */
public record SmallCells(int threshold) {

    public static final int LEAST = 10;

    public SmallCells {
        if (threshold < LEAST) {
            throw new IllegalArgumentException("small counts are withheld up to " + LEAST
                    + " at least; the threshold may only be raised, not set to " + threshold);
        }
    }

    boolean mayBeTold(long count) {
        return count > threshold;
    }
}
