package org.entraide.ledger;

import java.util.List;
import java.util.Map;

/** What the clerk answers to a request. Infrastructure trouble is an exception: {@link LedgerAway}. */
public sealed interface Answer {

    /**
     * It stands in the ledger.
     *
     * @param outcome the ids it gave out
     * @param position number of the block; the written folios are at least here
     * @param replayed it had taken effect before, under the same id
     */
    record Accepted(Map<String, String> outcome, long position, boolean replayed) implements Answer {}

    /** Nothing happened. */
    record Refused(List<Refusal> reasons) implements Answer {}

    /** The id was used before for another command. */
    record KeyReused() implements Answer {}

    /** A noted event came before its predecessors: nothing happened, its stream is held back. */
    record Gap(EventId source, long expected) implements Answer {}
}
