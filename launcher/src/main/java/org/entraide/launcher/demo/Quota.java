package org.entraide.launcher.demo;

import java.util.HashMap;
import java.util.Map;

/**
 * Decides one after the other so that, in a mutual of any size, as many are chosen as are expected: what is expected
 * adds up, and whoever completes a whole one is chosen.
 */
final class Quota {

    private final Map<String, Double> sums = new HashMap<>();

    /** @param expected how often, 0 to 1 */
    boolean chooses(String about, double expected) {
        double sum = sums.getOrDefault(about, 0.5) + expected;
        sums.put(about, sum < 1 ? sum : sum - 1);
        return sum >= 1;
    }
}
