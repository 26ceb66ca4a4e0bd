package org.entraide.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.ledger.Bench.BOOK;
import static org.entraide.ledger.Bench.LEDGER;
import static org.entraide.ledger.Bench.add;
import static org.entraide.ledger.Bench.place;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.entraide.testing.MovingClock;
import org.junit.jupiter.api.Test;

/** What ledgers promise over any pair of stores, with real clerks. */
public interface LedgersContract {

    /** The same stores as another process would open them, each time. */
    Stores stores();

    private Ledgers<JarCommand, JarEvent> open() {
        return new Ledgers<>(BOOK, stores(), new MovingClock(), Limits.STANDARD);
    }

    @Test
    default void aCommandIsAnsweredAndReplayedAfterARestart() {
        try (Ledgers<JarCommand, JarEvent> ledgers = open()) {
            assertThat(ledgers.ask(LEDGER, place("a", 10))).isInstanceOf(Answer.Accepted.class);
        }
        try (Ledgers<JarCommand, JarEvent> ledgers = open()) {
            assertThat(ledgers.ask(LEDGER, place("a", 10)))
                    .isInstanceOfSatisfying(
                            Answer.Accepted.class,
                            accepted -> assertThat(accepted.replayed()).isTrue());
            assertThat(ledgers.verify()).isEqualTo(new Verification(1, 1, List.of()));
        }
    }

    @Test
    default void twoInstancesGiveGaplessReceiptsAndNoneTwice() {
        int each = 150;
        try (Ledgers<JarCommand, JarEvent> one = open();
                Ledgers<JarCommand, JarEvent> two = open()) {
            one.ask(LEDGER, place("a", 1_000));
            List<CompletableFuture<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < each; i++) {
                answers.add(one.submit(LEDGER, add("one-" + i, "a", 1)));
                answers.add(two.submit(LEDGER, add("two-" + i, "a", 1)));
                answers.add((i % 2 == 0 ? one : two).submit(LEDGER, add("both-" + i / 2, "a", 1)));
            }
            TreeSet<Integer> receipts = new TreeSet<>();
            answers.forEach(answer -> {
                Answer.Accepted accepted = (Answer.Accepted) answer.join();
                receipts.add(Integer.valueOf(accepted.outcome().getOrDefault("receipt", "none")));
            });

            int taken = 2 * each + each / 2;
            assertThat(receipts)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, taken).boxed().toList());
            assertThat(two.ask(LEDGER, add("more", "a", 1_000 - taken + 1))).isInstanceOf(Answer.Refused.class);
            assertThat(one.verify().findings()).isEmpty();
        }
    }

    @Test
    default void aRebuildWhileClerksWriteLosesNothing() {
        try (Ledgers<JarCommand, JarEvent> writing = open();
                Ledgers<JarCommand, JarEvent> rebuilding = open()) {
            writing.ask(LEDGER, place("a", 1_000));
            for (int round = 0; round < 3; round++) {
                List<CompletableFuture<Answer>> answers = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    answers.add(writing.submit(LEDGER, add(round + "-" + i, "a", 1)));
                }
                rebuilding.rebuild();
                answers.forEach(answer -> assertThat(answer.join()).isInstanceOf(Answer.Accepted.class));
            }
            assertThat(writing.ask(LEDGER, add("too much", "a", 1_000 - 150 + 1)))
                    .isInstanceOf(Answer.Refused.class);
            rebuilding.catchUp();
            assertThat(rebuilding.verify().findings()).isEmpty();
        }
    }

    @Test
    default void aReaderReachesTheBlockThatAnotherInstanceWrote() {
        Stores stores = stores();
        Ledgers<JarCommand, JarEvent> other = open();
        other.ask(LEDGER, place("a", 10));
        other.close();
        try (Ledgers<JarCommand, JarEvent> here = new Ledgers<>(BOOK, stores, new MovingClock(), Limits.STANDARD)) {
            assertThat(here.reach(LEDGER, 1)).isEqualTo(1);
            assertThat(here.reach(LEDGER, 5)).as("there is no such block").isEqualTo(1);
            assertThat(here.reach("SN-DAK-0009", 5)).isZero();
            assertThat(here.queues()).as("no clerk is hired for that").isEmpty();
        }
    }
}
