package org.entraide.registry.bulk.mongo;

import java.time.Duration;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.entraide.registry.bulk.Tally;
import org.jspecify.annotations.Nullable;

/**
 * One upload of a list and how far its import is. It names nobody but who works on it.
 *
 * @param actor who uploaded it, then who started it
 * @param file its name; forgotten with the rows
 * @param digest of its bytes
 * @param withPayments whether the opening payments are imported too: who uploaded it may take payments
 * @param createdAt time of the upload
 * @param progress absent until it is started
 * @param kept whether rows are still here
 */
public record Import(
        @BsonId String id,
        String mutual,
        String currency,
        String actor,
        @Nullable String file,
        String digest,
        State state,
        Instant createdAt,
        Tally tally,
        boolean withPayments,
        @Nullable Progress progress,
        boolean kept) {

    /** Where an import stands. */
    public enum State {
        /** Its rows are being written. */
        RECEIVED,
        CHECKED,
        STARTED,
        DONE
    }

    /**
     * Counted in households; each is imported, or was there before, or failed.
     *
     * @param since last block of the ledger when the import began
     * @param resumedAt when the program took it up, the last time; {@code settledThen} were settled by then
     * @param at when these figures were written
     */
    public record Progress(
            int imported, int before, int failed, long since, Instant resumedAt, int settledThen, Instant at) {

        static Progress beginning(long since, Instant now) {
            return new Progress(0, 0, 0, since, now, 0, now);
        }

        public int settled() {
            return imported + before + failed;
        }

        Progress resumed(Instant now) {
            return new Progress(imported, before, failed, since, now, settled(), now);
        }

        Progress of(int nowImported, int nowBefore, int nowFailed, Instant now) {
            return new Progress(nowImported, nowBefore, nowFailed, since, resumedAt, settledThen, now);
        }

        /** Households a minute since the program took it up; 0 as long as nobody can tell. */
        public long perMinute() {
            long millis = Duration.between(resumedAt, at).toMillis();
            return millis <= 0 ? 0 : (settled() - settledThen) * 60_000L / millis;
        }

        /** Seconds that {@code left} households will take; 0 as long as nobody can tell. */
        public long secondsFor(int left) {
            long rate = perMinute();
            return rate == 0 ? 0 : Math.ceilDiv(left * 60L, rate);
        }
    }
}
