package org.entraide.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long something took, in several rounds of its own. */
final class Rounds {

    private final List<long[]> rounds = new ArrayList<>();

    /** Adds a round, of which there must be at least one measurement. */
    void add(List<Long> nanos) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("a round without a measurement");
        }
        rounds.add(sorted);
    }

    long count() {
        return rounds.stream().mapToLong(round -> round.length).sum();
    }

    /** Cells of a table: p50, p95, p99 and the longest, in milliseconds. */
    String cells() {
        return Stream.of(50, 95, 99, 100).map(this::cell).collect(Collectors.joining(" | "));
    }

    /** The median over the rounds of a percentile, and its lowest and highest round. */
    private String cell(int percent) {
        double[] all = rounds.stream()
                .mapToDouble(round -> percentile(round, percent) / 1e6)
                .sorted()
                .toArray();
        String median = millis(all[all.length / 2]);
        return all.length == 1 ? median : median + " (" + millis(all[0]) + "–" + millis(all[all.length - 1]) + ")";
    }

    /** The smallest measurement that no fewer than so many percent do not exceed. */
    static long percentile(long[] sorted, int percent) {
        return sorted[Math.max(0, Math.ceilDiv(sorted.length * percent, 100) - 1)];
    }

    private static String millis(double millis) {
        return String.format(Locale.ROOT, millis < 10 ? "%.2f" : "%.1f", millis);
    }

    @Override
    public String toString() {
        return rounds.stream().map(Arrays::toString).collect(Collectors.joining());
    }
}
