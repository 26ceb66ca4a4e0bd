package org.entraide.benchmarks.commands;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Mutuals whose sizes follow Zipf's law: the second is half as busy as the first, the third a third of it.
 *
 * @param mutuals codes, the busiest first
 */
record Community(List<String> mutuals) {

    /** When everything happens. */
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    static final String CURRENCY = "XOF";
    static final String SERIES = "G1";
    static final String LOCALITY = "Nguinth";
    static final int FAMILY = 5;

    Community {
        mutuals = List.copyOf(mutuals);
    }

    static Community of(int mutuals) {
        return new Community(IntStream.rangeClosed(1, mutuals)
                .mapToObj("SN-BEN-%04d"::formatted)
                .toList());
    }

    String pick(Random random) {
        double all = IntStream.rangeClosed(1, mutuals.size())
                .mapToDouble(rank -> 1.0 / rank)
                .sum();
        double left = random.nextDouble() * all;
        for (int rank = 1; rank < mutuals.size(); rank++) {
            left -= 1.0 / rank;
            if (left < 0) {
                return mutuals.get(rank - 1);
            }
        }
        return mutuals.getLast();
    }
}
