package org.entraide.launcher;

import java.io.Console;
import java.util.Optional;
import org.entraide.launcher.openimis.Progress;

/** Progress of an import as one line a table, which grows while it runs where there is a terminal. */
final class ProgressLine implements Progress {

    private static final int STEPS = 20;

    private final Say say;
    private final boolean terminal =
            Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    private String table = "";
    private int rows;
    private int done;

    ProgressLine(Say say) {
        this.say = say;
    }

    @Override
    public void begin(String begun, int count) {
        table = say.text("TABLE_" + begun);
        rows = count;
        done = 0;
        if (count == 0) {
            show();
        }
    }

    @Override
    public void step() {
        done++;
        if (done == rows || (terminal && done % Math.max(1, rows / STEPS) == 0)) {
            show();
        }
    }

    private void show() {
        String bar = "#".repeat(rows == 0 ? STEPS : done * STEPS / rows);
        String line = "%-34s [%-20s] %d/%d".formatted(table, bar, done, rows);
        if (done < rows) {
            say.same(line);
        } else {
            say.plain(line);
        }
    }
}
