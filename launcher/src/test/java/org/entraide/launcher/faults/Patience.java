package org.entraide.launcher.faults;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Waits for what comes by itself, a bounded time. */
public final class Patience {

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private Patience() {}

    /** Lets time go by, where how long something lasts is what is tried. */
    static void pass(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Looks until what is seen is as it should be, and returns it; what was seen last is told otherwise. */
    public static <T> T until(String what, Callable<T> look, Predicate<T> asItShouldBe) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        T seen = look.call();
        while (!asItShouldBe.test(seen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + LONGEST + ": " + what + "; last seen: " + seen);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            seen = look.call();
        }
        return seen;
    }
}
