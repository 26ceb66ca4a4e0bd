package org.entraide.hub.overview.web;

import java.util.List;
import java.util.stream.LongStream;

/**
 * The vertical axis of a chart, from 0 up in at most four round steps.
 *
 * @param step 1, 2 or 5 times a power of ten
 * @param steps how many of them hold the largest value
 */
record Scale(long step, long steps) {

    private static final int MOST_STEPS = 4;

    static Scale upTo(long largest) {
        for (long power = 1; ; power = Math.multiplyExact(power, 10L)) {
            for (long step : new long[] {power, 2 * power, 5 * power}) {
                if (step * MOST_STEPS >= largest) {
                    return new Scale(step, Math.max(1, Math.ceilDiv(largest, step)));
                }
            }
        }
    }

    List<Long> ticks() {
        return LongStream.rangeClosed(0, steps).map(i -> i * step).boxed().toList();
    }

    /** Which part of the axis a value takes, 0 to 1. */
    double part(long value) {
        return (double) value / (step * steps);
    }
}
