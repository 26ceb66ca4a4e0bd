package org.entraide.hub.feed;

/**
 * Counts of people and cases from 1 up to here are withheld.
 *
 * @param threshold at least 10
 */
public record SmallCells(int threshold) {

    /** Where an operator sets the threshold; in the environment {@code ENTRAIDE_SMALL_CELLS}. */
    public static final String SETTING = "entraide.small-cells";

    public static final int LEAST = 10;

    public SmallCells {
        if (threshold < LEAST) {
            throw new Inadmissible(String.valueOf(threshold));
        }
    }

    /** @param setting as an operator wrote it */
    public static SmallCells of(String setting) {
        try {
            return new SmallCells(Integer.parseInt(setting.strip()));
        } catch (NumberFormatException _) {
            throw new Inadmissible(setting);
        }
    }

    /** The threshold may only be raised. */
    public static final class Inadmissible extends IllegalArgumentException {

        private final String given;

        private Inadmissible(String given) {
            super("small counts are withheld up to " + LEAST
                    + " at least; the threshold may only be raised, not set to " + given);
            this.given = given;
        }

        /** What was set instead. */
        public String given() {
            return given;
        }
    }

    boolean mayBeTold(long count) {
        return count > threshold;
    }
}
