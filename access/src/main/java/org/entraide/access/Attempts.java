package org.entraide.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Failed attempts to sign in, per name. Names of nobody are counted as well, or the throttle itself would tell which
 * names exist; they share a fixed number of counters, so that memory is bounded and nobody's count can be pushed out.
 */
final class Attempts {
    static final int FREE = 5;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int STRANGERS = 1024;

    private record Failures(int count, Instant last, Instant until) {}

    private final Map<String, Failures> byCounter = new ConcurrentHashMap<>();

    /** The counter of a name that belongs to nobody; no name of an account begins so. */
    static String stranger(String name) {
        return "?" + Math.floorMod(name.hashCode(), STRANGERS);
    }

    /** How long to wait before the next attempt is looked at; zero or less: not at all. */
    Duration wait(String counter, Instant now) {
        Failures failures = byCounter.get(counter);
        return failures == null ? Duration.ZERO : Duration.between(now, failures.until());
    }

    void failed(String counter, Instant now) {
        byCounter.compute(counter, (_, before) -> {
            boolean anew = before == null || now.isAfter(before.last().plus(FORGOTTEN_AFTER));
            int count = anew ? 1 : before.count() + 1;
            return new Failures(count, now, now.plus(waitAfter(count)));
        });
    }

    void succeeded(String counter) {
        byCounter.remove(counter);
    }

    int counters() {
        return byCounter.size();
    }

    private static Duration waitAfter(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(count - FREE, 10);
        Duration wait = FIRST_WAIT.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }
}
