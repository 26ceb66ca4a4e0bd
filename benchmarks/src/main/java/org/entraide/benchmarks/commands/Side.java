package org.entraide.benchmarks.commands;

import java.util.List;
import java.util.Map;
import org.entraide.benchmarks.store.Cost;

/**
 * One of those that are compared, with nothing in it but its mutuals. All promise the same: a command takes effect
 * once under its key, receipts of a mutual are numbered without a gap, what a command changes and tells stands
 * together, and an answer means that it stands.
 */
interface Side extends AutoCloseable {

    Desk desk() throws Exception;

    /** What stands, by mutual. */
    Map<String, Book> books() throws Exception;

    /** Begins to count; only for a side that was opened to count, and once. */
    void count() throws Exception;

    /** What was done since then. */
    Cost cost() throws Exception;

    /** Processes beside this one that work for it. */
    default List<ProcessHandle> servers() {
        return List.of();
    }

    @Override
    void close();

    /** Opens a fresh one. */
    interface Opening {
        /** @param counting whether costs are counted, which takes time itself */
        Side open(Community community, boolean counting) throws Exception;
    }

    /**
     * What stands of one mutual.
     *
     * @param receipts how many different ones were given
     * @param last the highest of their numbers; equal to {@code receipts} when none is missing
     */
    record Book(long households, long payments, long amount, long receipts, long last) {

        static final Book EMPTY = new Book(0, 0, 0, 0, 0);

        Book enrolled() {
            return new Book(households + 1, payments, amount, receipts, last);
        }

        Book paid(long money, long receipt) {
            return new Book(households, payments + 1, amount + money, receipts + 1, Math.max(last, receipt));
        }
    }
}
