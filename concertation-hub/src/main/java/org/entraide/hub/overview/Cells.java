package org.entraide.hub.overview;

import java.time.YearMonth;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The counters of one mutual, by month. A counter at zero is not kept, so that equal figures are equal cells however
 * they came about. Not thread-safe.
 */
public final class Cells {

    private final NavigableMap<YearMonth, Map<Counter, Long>> months = new TreeMap<>();

    public void add(YearMonth month, Counter counter, long by) {
        if (by == 0) {
            return;
        }
        Map<Counter, Long> cell = months.computeIfAbsent(month, _ -> new HashMap<>());
        long sum = Math.addExact(cell.getOrDefault(counter, 0L), by);
        if (sum != 0) {
            cell.put(counter, sum);
        } else if (cell.size() > 1) {
            cell.remove(counter);
        } else {
            months.remove(month);
        }
    }

    public void addAll(Cells others) {
        others.months.forEach((month, cell) -> cell.forEach((counter, by) -> add(month, counter, by)));
    }

    public Cells copy() {
        Cells copy = new Cells();
        months.forEach((month, cell) -> copy.months.put(month, new HashMap<>(cell)));
        return copy;
    }

    /** The counters by month, in order; not to be changed. */
    public NavigableMap<YearMonth, Map<Counter, Long>> months() {
        return Collections.unmodifiableNavigableMap(months);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cells cells && months.equals(cells.months);
    }

    @Override
    public int hashCode() {
        return months.hashCode();
    }

    @Override
    public String toString() {
        return months.toString();
    }
}
