package org.entraide.ledger.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.LedgerAway.Cause;

/** The driver's exceptions in the ledger's words; also for what a service stores beside its ledgers. */
public final class Trouble {

    private static final Duration SOON = Duration.ofSeconds(3);

    /** OutOfDiskSpace, as MongoDB numbers it. */
    private static final int DISK_FULL = 14_031;

    /** Codes of commands that were stopped on the way: exceeded time limits, shutdowns, changes of the primary. */
    private static final Set<Integer> CUT_SHORT = Set.of(50, 91, 189, 262, 10_107, 11_600, 11_602, 13_435, 13_436);

    private Trouble() {}

    /** Does it, and throws LedgerAway instead of what the driver throws. */
    public static <T> T asLedgerAway(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (MongoException trouble) {
            throw away(trouble);
        }
    }

    /** What a reading or a write that surely did not happen means; or one that may be done again at will. */
    public static LedgerAway away(MongoException trouble) {
        return new LedgerAway(nothingDone(trouble), SOON, trouble);
    }

    /**
     * What a failed insert means. Where the server answered that it did not write, or none was found to send to,
     * nothing was written; after anything else (a cut line, no majority in time) it may stand.
     */
    static LedgerAway ofInsert(MongoException trouble) {
        boolean nothingWritten = neverSent(trouble) || trouble instanceof MongoWriteException || rejected(trouble);
        return nothingWritten ? away(trouble) : new LedgerAway(Cause.OUTCOME_UNKNOWN, SOON, trouble);
    }

    private static Cause nothingDone(MongoException trouble) {
        return trouble.getCode() == DISK_FULL ? Cause.DISK_FULL : Cause.STORE_AWAY;
    }

    /** No server was found in time. The other timeout, of the whole operation, says nothing about what was sent. */
    private static boolean neverSent(MongoException trouble) {
        return trouble instanceof MongoTimeoutException && !(trouble instanceof MongoOperationTimeoutException);
    }

    private static boolean rejected(MongoException trouble) {
        return trouble instanceof MongoCommandException
                && !trouble.hasErrorLabel("RetryableWriteError")
                && !CUT_SHORT.contains(trouble.getCode());
    }

    /** Whether a document with the same id, or the same unique key, was there before. */
    public static boolean isDuplicate(MongoWriteException failed) {
        return failed.getError().getCategory() == ErrorCategory.DUPLICATE_KEY;
    }
}
