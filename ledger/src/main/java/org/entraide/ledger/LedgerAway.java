package org.entraide.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The ledger cannot take or answer the command now. With the same key it may be sent again at any time. */
public final class LedgerAway extends RuntimeException {

    private final Cause cause;
    private final Duration retryAfter;

    /** Why the ledger is away. */
    public enum Cause {
        /** The clerk's queue is full. */
        QUEUE_FULL,
        /** The store does not answer or cannot write. */
        STORE_AWAY,
        /** The store's disk is full; nothing was written. */
        DISK_FULL,
        /** The store was cut off while writing: the command may stand; the same key will tell. */
        OUTCOME_UNKNOWN,
        /** The clock is far from the last block's time. */
        CLOCK_IMPLAUSIBLE,
        /** The program is stopping. */
        CLOSED
    }

    public LedgerAway(Cause cause, Duration retryAfter, @Nullable Throwable trouble) {
        super(cause.name(), trouble);
        this.cause = cause;
        this.retryAfter = retryAfter;
    }

    public Cause reason() {
        return cause;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
