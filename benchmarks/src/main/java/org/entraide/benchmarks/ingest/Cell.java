package org.entraide.benchmarks.ingest;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.entraide.hub.overview.Cells;
import org.entraide.hub.overview.Counter;
import org.entraide.hub.overview.Movement;

/** One counter of one month of one mutual. */
record Cell(String mutual, YearMonth month, Counter counter) {

    static Cell of(String mutual, Movement movement) {
        return new Cell(mutual, movement.month(), movement.counter());
    }

    /** As a key in a store. */
    String text() {
        return mutual + "|" + month + "|" + counter.text();
    }

    /** By key, without those at zero, so that equal figures are equal however they came about. */
    static Map<String, Long> texts(Map<Cell, Long> cells) {
        Map<String, Long> texts = new HashMap<>();
        cells.forEach((cell, value) -> {
            if (value != 0) {
                texts.put(cell.text(), value);
            }
        });
        return texts;
    }

    static Map<String, Long> texts(String mutual, Cells cells) {
        Map<String, Long> texts = new HashMap<>();
        cells.months()
                .forEach((month, counters) -> counters.forEach(
                        (counter, value) -> texts.put(new Cell(mutual, month, counter).text(), value)));
        return texts;
    }
}
