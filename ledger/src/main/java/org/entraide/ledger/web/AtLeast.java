package org.entraide.ledger.web;

import org.entraide.ledger.Ledgers;
import org.jspecify.annotations.Nullable;

/**
 * Read your writes: the header {@code Entraide-At-Least: <position>} of a reading request, with the number of the
 * ETag that an earlier write was answered with. A controller takes it as a parameter and calls {@link #reach} first.
 *
 * @param position the block that the answer must hold, or null when the client does not mind
 */
public record AtLeast(@Nullable Long position) {

    public static final String HEADER = "Entraide-At-Least";

    /** Waits until the views of the ledger hold that block. */
    public void reach(Ledgers<?, ?> ledgers, String ledger) {
        if (position != null) {
            ledgers.reach(ledger, position);
        }
    }
}
