package org.entraide.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The one source of what is not determined: everything else follows from its seed. */
final class Chance {

    private final SplittableRandom random;
    private final Map<Fault, Long> struck = new EnumMap<>(Fault.class);
    private boolean peace;
    private long trace;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** From 0 up to, not including, the bound. */
    int below(int bound) {
        int drawn = random.nextInt(bound);
        trace(drawn);
        return drawn;
    }

    boolean once(int in) {
        return below(in) == 0;
    }

    <T> T oneOf(List<T> several) {
        return several.get(below(several.size()));
    }

    /** Whether the fault happens, and if so counts it. Never in peace. */
    boolean strikes(Fault fault, int onceIn) {
        boolean now = !peace && once(onceIn);
        if (now) {
            count(fault);
        }
        return now;
    }

    void count(Fault fault) {
        trace(fault.name().hashCode());
        struck.merge(fault, 1L, Long::sum);
    }

    /** Nothing goes wrong meanwhile. */
    void keepPeace(Runnable meanwhile) {
        peace = true;
        meanwhile.run();
        peace = false;
    }

    boolean isPeace() {
        return peace;
    }

    /** Makes this part of what the same seed must give again. */
    void trace(long seen) {
        trace = trace * 0x9E3779B97F4A7C15L + seen + 1;
    }

    long trace() {
        return trace;
    }

    Map<Fault, Long> struck() {
        return struck;
    }
}
