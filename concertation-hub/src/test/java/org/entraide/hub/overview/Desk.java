package org.entraide.hub.overview;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Inventory;

/** A hub without a log around it: plays tapes, stores, and reads back what was stored. */
public final class Desk {

    public static final String NODE = "thies";

    public final RememberedFolds folds = new RememberedFolds();
    public final Alerts alerts = new Alerts();
    public final Folding folding = new Folding(folds, Inventory.allOn(NODE), alerts);

    public Desk play(Tape... tapes) {
        for (Tape tape : tapes) {
            long offset = folding.startAt(tape.shard());
            folding.read(tape.shard(), tape.from(offset));
        }
        folding.flush();
        return this;
    }

    public Map<String, Cells> cells() {
        return cells(folds);
    }

    public static Map<String, Cells> cells(Folds folds) {
        Map<String, Cells> all = new HashMap<>();
        folds.groups(folds.offsets().keySet())
                .forEach(group -> group.cells()
                        .forEach((mutual, cells) ->
                                all.computeIfAbsent(mutual, _ -> new Cells()).addAll(cells)));
        all.values().removeIf(cells -> cells.months().isEmpty());
        return all;
    }

    public long count(String mutual, String month, String counter) {
        Cells cells = cells().getOrDefault(mutual, new Cells());
        return cells.months().getOrDefault(YearMonth.parse(month), Map.of()).getOrDefault(Counter.parse(counter), 0L);
    }

    public Mark mark(Tape tape, String source) {
        return folds.checkpoint(tape.shard()).orElseThrow().marks().getOrDefault(source, Mark.NONE);
    }
}
