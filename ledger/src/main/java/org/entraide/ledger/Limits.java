package org.entraide.ledger;

import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * A limit on everything.
 *
 * @param queue most commands that wait for one clerk in each lane; more are answered {@code QUEUE_FULL}
 * @param batch most commands of one block
 * @param blockBytes most bytes of one block's events; a decision that alone makes more is refused
 * @param eventBytes most bytes of one event; a decision that makes a larger one is refused
 * @param clockBack how far the clock may be behind a ledger's last block
 * @param clockAhead how far the clock may be ahead of the last block of all the house's ledgers; a house idle for
 *     longer needs somebody who confirms the date
 * @param patience how long a caller waits for an answer
 */
public record Limits(
        int queue,
        int batch,
        int blockBytes,
        int eventBytes,
        Duration clockBack,
        Duration clockAhead,
        Duration patience) {

    public static final Limits STANDARD = new Limits(
            2_000, 500, 4_000_000, 256 * 1024, Duration.ofDays(1), Duration.ofDays(180), Duration.ofSeconds(20));

    /** For a date that somebody has confirmed, however long nothing was written. */
    public Limits withDateConfirmed() {
        return new Limits(
                queue, batch, blockBytes, eventBytes, clockBack, ChronoUnit.CENTURIES.getDuration(), patience);
    }
}
