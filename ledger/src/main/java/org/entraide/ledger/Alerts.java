package org.entraide.ledger;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * What a person should look at: shown by health and counted by metrics until it is cleared. At most 1 000 at once, so
 * that a flood of trouble is not itself a trouble.
 */
public final class Alerts {

    private static final int MOST = 1_000;

    private final Map<String, Alert> active = new ConcurrentSkipListMap<>();

    /** Kinds of trouble. */
    public enum Kind {
        /** An event came before its predecessors: its ledger's stream is held back until they are published again. */
        GAP,
        /** A record cannot be applied: its ledger's stream stands still until an operator skips it. */
        POISON,
        /** A record has no readable id; it was put aside. */
        UNREADABLE,
        /** A node spoke for a mutual that is not its own; the event was put aside. */
        FOREIGN_NODE,
        /** The clock is far from the last block's time; nothing is written. */
        CLOCK
    }

    /** @param where ledger and stream, topic or node; never personal data */
    public record Alert(Kind kind, String where, String detail) {}

    public void raise(Kind kind, String where, String detail) {
        if (active.size() < MOST) {
            active.put(kind + " " + where, new Alert(kind, where, detail));
        }
    }

    public void clear(Kind kind, String where) {
        active.remove(kind + " " + where);
    }

    public List<Alert> active() {
        return List.copyOf(active.values());
    }

    public long count(Kind kind) {
        return active.values().stream().filter(alert -> alert.kind() == kind).count();
    }
}
