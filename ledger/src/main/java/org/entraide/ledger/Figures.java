package org.entraide.ledger;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the ledgers of one service have done since the program started: plain counters for whoever shows them. */
public final class Figures {

    private final Map<Kind, LongAdder> counters = Arrays.stream(Kind.values())
            .collect(Collectors.toUnmodifiableMap(Function.identity(), kind -> new LongAdder()));

    /** What is counted. */
    public enum Kind {
        /** Commands that took effect. */
        ACCEPTED,
        /** Commands that had taken effect before. */
        REPLAYED,
        /** Commands that were refused by a rule. */
        REFUSED,
        /** Commands whose key had been used for another one. */
        KEY_REUSED,
        /** Noted events that came before their predecessors. */
        GAP,
        /** Commands that could not be decided: a bug each. */
        FAILED,
        /** Blocks written. */
        BLOCKS,
        /** Blocks that lost against another writer's and were decided again. */
        FENCES_LOST,
        /** Times that the outcome of a write was unknown. */
        UNKNOWN_OUTCOMES,
        /** Times that a block stood while its views could not be written at once. */
        VIEWS_LATE,
        /** Batches settled. */
        BATCHES,
        /** Nanoseconds spent on settling batches. */
        BATCH_NANOS
    }

    public long of(Kind kind) {
        return counter(kind).sum();
    }

    void add(Kind kind, long number) {
        counter(kind).add(number);
    }

    void count(Answer answer) {
        add(
                switch (answer) {
                    case Answer.Accepted accepted -> accepted.replayed() ? Kind.REPLAYED : Kind.ACCEPTED;
                    case Answer.Refused refused -> Kind.REFUSED;
                    case Answer.KeyReused() -> Kind.KEY_REUSED;
                    case Answer.Gap gap -> Kind.GAP;
                },
                1);
    }

    private LongAdder counter(Kind kind) {
        LongAdder counter = counters.get(kind);
        if (counter == null) {
            throw new IllegalStateException("every kind has a counter");
        }
        return counter;
    }
}
