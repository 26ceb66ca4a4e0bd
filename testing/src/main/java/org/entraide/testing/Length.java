package org.entraide.testing;

import java.time.Duration;

/** How far the tests of faults go: a little with every change, far with {@code ./entraide test --long}. */
public final class Length {

    private static final boolean LONG = Boolean.getBoolean("entraide.long");

    private Length() {}

    /** A number of rounds, kills or commands. */
    public static int of(int shortly, int atLength) {
        return LONG ? atLength : shortly;
    }

    public static Duration of(Duration shortly, Duration atLength) {
        return LONG ? atLength : shortly;
    }

    /** What random choices start from; {@code -Dentraide.seed=…} makes others, or a failed run's again. */
    public static long seed() {
        return Long.getLong("entraide.seed", 7L);
    }
}
