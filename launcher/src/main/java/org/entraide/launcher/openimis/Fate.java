package org.entraide.launcher.openimis;

import java.util.List;

/** What became of a row. */
sealed interface Fate {

    /** It became a command, now or in an earlier run. */
    record Imported(boolean before) implements Fate {}

    /**
     * It did not become a command.
     *
     * @param reason stable code
     * @param details fields and values that explain it
     */
    record Reported(String reason, List<String> details) implements Fate {
        public Reported {
            details = List.copyOf(details);
        }
    }
}
