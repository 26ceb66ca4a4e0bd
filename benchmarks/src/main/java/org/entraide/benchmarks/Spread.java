package org.entraide.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A figure that was measured once in each round. */
public final class Spread {

    private final List<Double> rounds = new ArrayList<>();

    public void add(double value) {
        rounds.add(value);
    }

    /** The middle round; of an even number the upper one of both. 0 before the first. */
    public double median() {
        return rounds.isEmpty() ? 0 : sorted().get(rounds.size() / 2);
    }

    /** The median, and in brackets the lowest and the highest round; a dash before the first. */
    @Override
    public String toString() {
        if (rounds.isEmpty()) {
            return "–";
        }
        List<Double> sorted = sorted();
        String median = text(median());
        return sorted.size() == 1
                ? median
                : median + " (" + text(sorted.getFirst()) + "–" + text(sorted.getLast()) + ")";
    }

    /** A number with about three digits that count. */
    public static String text(double value) {
        double size = Math.abs(value);
        String format = size < 10 ? "%.2f" : size < 1_000 ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, format, value);
    }

    private List<Double> sorted() {
        return rounds.stream().sorted().toList();
    }
}
