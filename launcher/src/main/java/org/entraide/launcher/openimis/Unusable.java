package org.entraide.launcher.openimis;

import java.util.List;

/** A row cannot become a command, for a reason that is reported with it. */
final class Unusable extends RuntimeException {

    private final transient List<String> details;

    /**
     * Reports the row under a reason.
     *
     * @param reason stable code of the reason
     * @param details fields and values that explain it; nothing personal
     */
    Unusable(String reason, Object... details) {
        super(reason, null, false, false);
        this.details = List.of(details).stream().map(String::valueOf).toList();
    }

    Fate.Reported fate() {
        return new Fate.Reported(String.valueOf(getMessage()), details);
    }
}
