package org.entraide.ledger.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import java.time.Duration;
import java.util.function.Supplier;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.LedgerAway.Cause;

/** The driver's exceptions in the ledger's words; also for what a service stores beside its ledgers. */
public final class Trouble {

    private static final Duration SOON = Duration.ofSeconds(3);

    private Trouble() {}

    /** Does it, and throws LedgerAway instead of what the driver throws. */
    public static <T> T asLedgerAway(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (MongoException trouble) {
            throw new LedgerAway(Cause.STORE_AWAY, SOON, trouble);
        }
    }

    /**
     * What a failed insert means. Where the server answered that it did not write, or none was found to send to,
     * nothing was written; after anything else (a cut line, no majority in time) it may stand.
     */
    static LedgerAway ofInsert(MongoException trouble) {
        boolean nothingWritten = trouble instanceof MongoTimeoutException
                || trouble instanceof MongoWriteException
                || (trouble instanceof MongoCommandException && !trouble.hasErrorLabel("RetryableWriteError"));
        return new LedgerAway(nothingWritten ? Cause.STORE_AWAY : Cause.OUTCOME_UNKNOWN, SOON, trouble);
    }

    static boolean isDuplicate(MongoWriteException failed) {
        return failed.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
