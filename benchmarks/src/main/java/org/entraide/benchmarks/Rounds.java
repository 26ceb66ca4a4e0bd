package org.entraide.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How long something took, in several rounds of its own. */
public final class Rounds {

    private final List<List<Long>> rounds = new ArrayList<>();

    /** Adds a round, of which there must be at least one measurement. */
    void add(List<Long> nanos) {
        if (nanos.isEmpty()) {
            throw new IllegalArgumentException("a round without a measurement");
        }
        rounds.add(nanos.stream().sorted().toList());
    }

    long count() {
        return rounds.stream().mapToLong(List::size).sum();
    }

    /** Cells of a table: p50, p95, p99 and the longest, in milliseconds. */
    String cells() {
        return Stream.of(50, 95, 99, 100).map(this::cell).collect(Collectors.joining(" | "));
    }

    /** The median over the rounds of a percentile, and its lowest and highest round. */
    private String cell(int percent) {
        Spread spread = new Spread();
        rounds.forEach(round -> spread.add(percentile(round, percent) / 1e6));
        return spread.toString();
    }

    /** The smallest measurement that no fewer than so many percent do not exceed. */
    public static long percentile(List<Long> sorted, int percent) {
        return sorted.get(Math.max(0, Math.ceilDiv(sorted.size() * percent, 100) - 1));
    }

    @Override
    public String toString() {
        return rounds.toString();
    }
}
