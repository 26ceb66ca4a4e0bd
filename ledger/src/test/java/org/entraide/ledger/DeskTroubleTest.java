package org.entraide.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entraide.ledger.Bench.add;
import static org.entraide.ledger.Bench.place;
import static org.entraide.ledger.Bench.settle;

import java.util.List;
import java.util.Map;
import org.entraide.ledger.Answer.Accepted;
import org.entraide.ledger.LedgerAway.Cause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong between a desk and its store. Whatever it is, at the end the ledger verifies. */
class DeskTroubleTest {

    private final Bench bench = new Bench();
    private final Desk<JarCommand, JarEvent> desk = bench.desk();

    @BeforeEach
    void oneJarOfTen() {
        settle(desk, place("a", 10));
    }

    @AfterEach
    void theLedgerVerifiesInTheEnd() {
        bench.blocks.away(false);
        bench.desk().catchUp();
        assertThat(bench.verify().findings()).isEmpty();
    }

    @Test
    void whoLosesTheFenceDecidesAgain() {
        bench.blocks.beforeNextAppend(() -> settle(bench.otherDesk(), add("theirs", "a", 3)));

        assertThat(settle(desk, add("ours", "a", 4))).containsExactly(new Accepted(Map.of("receipt", "2"), 3, false));
        assertThat(bench.figures.of(Figures.Kind.FENCES_LOST)).isEqualTo(1);
    }

    @Test
    void whoLosesTheFenceMayBeRefusedNow() {
        bench.blocks.beforeNextAppend(() -> settle(bench.otherDesk(), add("theirs", "a", 9)));

        assertThat(settle(desk, add("ours", "a", 4)))
                .containsExactly(new Answer.Refused(List.of(Refusal.of("JAR_FULL", "/beans", 1))));
        assertThat(bench.jar("a").beans()).isEqualTo(9);
    }

    @Test
    void theSameCommandAtTwoDesksTakesEffectOnce() {
        bench.blocks.beforeNextAppend(() -> settle(bench.otherDesk(), add("k1", "a", 3)));

        assertThat(settle(desk, add("k1", "a", 3), add("k2", "a", 1)))
                .containsExactly(
                        new Accepted(Map.of("receipt", "1"), 2, true), new Accepted(Map.of("receipt", "2"), 3, false));
    }

    @Test
    void aStoreThatIsAwayHasNothingHalfDone() {
        bench.blocks.next(FaultyBlocks.Fault.AWAY);

        assertThatThrownBy(() -> settle(desk, add("k1", "a", 3)))
                .isInstanceOfSatisfying(
                        LedgerAway.class, away -> assertThat(away.reason()).isEqualTo(Cause.STORE_AWAY));
        assertThat(bench.ledger()).hasSize(1);
        assertThat(bench.jar("a").beans()).isZero();
        assertThat(settle(desk, add("k1", "a", 3))).containsExactly(new Accepted(Map.of("receipt", "1"), 2, false));
    }

    @Test
    void aStoreThatCannotBeReadAnswersNothing() {
        bench.blocks.away(true);

        assertThatThrownBy(() -> settle(desk, add("k1", "a", 3))).isInstanceOf(LedgerAway.class);
        assertThatThrownBy(() -> settle(desk, add("k1", "b", 3))).isInstanceOf(LedgerAway.class);
    }

    @Test
    void anUnknownOutcomeThatStoodIsAnsweredOnce() {
        bench.blocks.next(FaultyBlocks.Fault.UNKNOWN_STOOD, FaultyBlocks.Fault.UNKNOWN_STOOD);

        assertThat(settle(desk, add("k1", "a", 3))).containsExactly(new Accepted(Map.of("receipt", "1"), 2, false));
        assertThat(bench.ledger()).hasSize(2);
        assertThat(bench.jar("a").beans()).isEqualTo(3);
    }

    @Test
    void anUnknownOutcomeThatDidNotStandIsWrittenAgain() {
        bench.blocks.next(FaultyBlocks.Fault.UNKNOWN_LOST, FaultyBlocks.Fault.AWAY, FaultyBlocks.Fault.UNKNOWN_LOST);

        assertThat(settle(desk, add("k1", "a", 3))).containsExactly(new Accepted(Map.of("receipt", "1"), 2, false));
        assertThat(bench.blocks.appends())
                .as("the first block, then four tries")
                .isEqualTo(5);
    }

    @Test
    void anUnknownOutcomeThatAnotherWriterOvertookIsDecidedAgain() {
        bench.blocks.next(FaultyBlocks.Fault.UNKNOWN_LOST);
        bench.blocks.beforeNextAppend(() -> {});
        bench.blocks.beforeNextAppend(() -> settle(bench.otherDesk(), add("theirs", "a", 3)));

        assertThat(settle(desk, add("ours", "a", 4))).containsExactly(new Accepted(Map.of("receipt", "2"), 3, false));
        assertThat(bench.ledger()).hasSize(3);
    }

    @Test
    void viewsThatFailAfterTheBlockAreCaughtUpBeforeTheNextDecision() {
        for (FaultyViews.Fault fault : List.of(
                FaultyViews.Fault.AWAY, FaultyViews.Fault.HALF, FaultyViews.Fault.NO_HEAD, FaultyViews.Fault.BUG)) {
            bench.views.next(fault);
            int before = bench.jar("a").beans();

            assertThat(settle(desk, add(fault + "-1", "a", 1)).getFirst()).isInstanceOf(Accepted.class);
            assertThat(settle(desk, add(fault + "-2", "a", 1)).getFirst()).isInstanceOf(Accepted.class);

            assertThat(bench.jar("a").beans()).as("%s", fault).isEqualTo(before + 2);
            assertThat(bench.verify().findings()).as("%s", fault).isEmpty();
        }
        assertThat(bench.figures.of(Figures.Kind.VIEWS_LATE)).isEqualTo(4);
    }

    @Test
    void aCrashBetweenBlockAndViewsIsCaughtUpAtTheNextStart() {
        for (FaultyViews.Fault crash : List.of(
                FaultyViews.Fault.CRASH_BEFORE, FaultyViews.Fault.CRASH_HALF, FaultyViews.Fault.CRASH_NO_HEAD)) {
            bench.views.next(crash);
            Desk<JarCommand, JarEvent> doomed = bench.desk();
            assertThatThrownBy(() -> settle(doomed, place(crash.name(), 5), add(crash.name(), "a", 1)))
                    .isInstanceOf(FaultyBlocks.Crash.class);

            bench.desk().catchUp();

            assertThat(bench.verify().findings()).as("%s", crash).isEmpty();
        }
        assertThat(bench.jar("a").beans()).isEqualTo(3);
    }

    @Test
    void aCrashAfterTheBlockIsAReplayForTheClientThatAsksAgain() {
        bench.blocks.next(FaultyBlocks.Fault.CRASH_AFTER);
        assertThatThrownBy(() -> settle(desk, add("k1", "a", 3))).isInstanceOf(FaultyBlocks.Crash.class);

        assertThat(settle(bench.desk(), add("k1", "a", 3)))
                .containsExactly(new Accepted(Map.of("receipt", "1"), 2, true));
    }
}
