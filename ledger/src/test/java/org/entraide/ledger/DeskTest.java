package org.entraide.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entraide.ledger.Bench.BOOK;
import static org.entraide.ledger.Bench.LEDGER;
import static org.entraide.ledger.Bench.add;
import static org.entraide.ledger.Bench.guarded;
import static org.entraide.ledger.Bench.place;
import static org.entraide.ledger.Bench.request;
import static org.entraide.ledger.Bench.settle;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.entraide.ledger.Answer.Accepted;
import org.entraide.ledger.Answer.KeyReused;
import org.entraide.ledger.Answer.Refused;
import org.entraide.ledger.JarCommand.AddBeans;
import org.entraide.ledger.JarCommand.Label;
import org.entraide.ledger.JarCommand.Write;
import org.entraide.ledger.LedgerAway.Cause;
import org.junit.jupiter.api.Test;

class DeskTest {

    private final Bench bench = new Bench();

    @Test
    void aBatchBecomesOneBlock() {
        List<Answer> answers = settle(bench.desk(), place("a", 10), add("k1", "a", 3), add("k2", "a", 4));

        assertThat(answers)
                .containsExactly(
                        new Accepted(Map.of("jar", "a"), 1, false),
                        new Accepted(Map.of("receipt", "1"), 1, false),
                        new Accepted(Map.of("receipt", "2"), 1, false));
        assertThat(bench.ledger()).hasSize(1);
        assertThat(bench.jar("a")).isEqualTo(new JarBook.Jar(10, 7));
        assertThat(bench.verify().findings()).isEmpty();
    }

    @Test
    void aCeilingHoldsWithinABatch() {
        List<Answer> answers = settle(bench.desk(), place("a", 5), add("k1", "a", 3), add("k2", "a", 3));

        assertThat(answers.getLast()).isEqualTo(refused("JAR_FULL", "/beans", "2"));
        assertThat(bench.jar("a").beans()).isEqualTo(3);
    }

    @Test
    void theSameKeyIsAnsweredAsBeforeInALaterBatch() {
        Desk<JarCommand, JarEvent> desk = bench.desk();
        settle(desk, place("a", 10), add("k1", "a", 3));

        assertThat(settle(desk, add("k1", "a", 3))).containsExactly(new Accepted(Map.of("receipt", "1"), 1, true));
        assertThat(bench.ledger()).hasSize(1);
    }

    @Test
    void theSameKeyIsAnsweredAsBeforeWithinABatch() {
        List<Answer> answers = settle(bench.desk(), place("a", 10), add("k1", "a", 3), add("k1", "a", 3));

        assertThat(answers.getLast()).isEqualTo(new Accepted(Map.of("receipt", "1"), 1, true));
        assertThat(bench.jar("a").beans()).isEqualTo(3);
    }

    @Test
    void theSameKeyIsAnsweredAsBeforeAfterARestart() {
        settle(bench.desk(), place("a", 10), add("k1", "a", 3));

        assertThat(settle(bench.desk(), add("k1", "a", 3), add("k2", "a", 1)))
                .containsExactly(
                        new Accepted(Map.of("receipt", "1"), 1, true), new Accepted(Map.of("receipt", "2"), 2, false));
    }

    @Test
    void aKeyServesOneCommandOnly() {
        Desk<JarCommand, JarEvent> desk = bench.desk();
        settle(desk, place("a", 10), add("k1", "a", 3));

        assertThat(settle(desk, add("k1", "a", 4))).containsExactly(new KeyReused());
        assertThat(settle(desk, add("k2", "a", 1), add("k2", "a", 2)).getLast()).isEqualTo(new KeyReused());
        assertThat(bench.jar("a").beans()).isEqualTo(4);
    }

    @Test
    void keysOfDifferentActorsAreDifferent() {
        settle(bench.desk(), place("a", 10), add("k1", "a", 3));
        Request<JarCommand> another =
                Request.keyed(LEDGER, "ibrahima", "k1", new AddBeans("a", 3), Request.Lane.PEOPLE, null);

        assertThat(settle(bench.desk(), another)).containsExactly(new Accepted(Map.of("receipt", "2"), 2, false));
    }

    @Test
    void aRefusalIsNotKept() {
        Desk<JarCommand, JarEvent> desk = bench.desk();
        settle(desk, place("a", 5));
        assertThat(settle(desk, add("k1", "b", 6))).containsExactly(refused("JAR_UNKNOWN", "/jar", "b"));
        assertThat(bench.ledger()).hasSize(1);

        settle(desk, place("b", 6));

        assertThat(settle(desk, add("k1", "b", 6))).containsExactly(new Accepted(Map.of("receipt", "1"), 3, false));
    }

    @Test
    void beforeARefusalIsAnsweredOtherWritersBlocksAreSeen() {
        Desk<JarCommand, JarEvent> desk = bench.desk();
        settle(desk, place("a", 5));
        settle(bench.otherDesk(), place("b", 5));

        assertThat(settle(desk, add("k1", "b", 2))).containsExactly(new Accepted(Map.of("receipt", "1"), 3, false));
    }

    @Test
    void aGuardHoldsWithinABatchToo() {
        Desk<JarCommand, JarEvent> desk = bench.desk();
        settle(desk, place("a", 10));

        List<Answer> answers = settle(
                desk,
                guarded("k1", new AddBeans("a", 1), BOOK.jar("a"), 1),
                guarded("k2", new AddBeans("a", 1), BOOK.jar("a"), 1));

        assertThat(answers)
                .containsExactly(new Accepted(Map.of("receipt", "1"), 2, false), refused("CHANGED_MEANWHILE", "", "2"));
        assertThat(settle(desk, guarded("k1", new AddBeans("a", 1), BOOK.jar("a"), 1)))
                .as("a retry is a replay, though the folio has moved on")
                .containsExactly(new Accepted(Map.of("receipt", "1"), 2, true));
    }

    @Test
    void anEventMayHaveItsLimitAndNotAByteMore() {
        JarEvent.Written facts = new JarEvent.Written();
        int frame = facts.write(new JarEvent.Labelled("")).length();
        bench.limits = limits(1_000_000, frame + 100_000);

        assertThat(settle(bench.desk(), request("k1", new Label(1, 100_000))))
                .containsExactly(new Accepted(Map.of(), 1, false));
        assertThat(settle(bench.desk(), request("k2", new Label(1, 100_002))))
                .containsExactly(refused("EVENT_TOO_LARGE", "", frame + 100_000));
    }

    @Test
    void anEventThatIsTooLargeIsRefused() {
        assertThat(settle(bench.desk(), request("k1", new Label(1, 300_000))))
                .containsExactly(refused("EVENT_TOO_LARGE", "", "262144"));
        assertThat(bench.ledger()).isEmpty();
    }

    @Test
    void aCommandThatFitsIntoNoBlockIsRefused() {
        assertThat(settle(bench.desk(), request("k1", new Label(40, 200_000))))
                .containsExactly(refused("EVENT_TOO_LARGE", "", "4000000"));
        assertThat(bench.ledger()).isEmpty();
    }

    @Test
    void aBatchThatIsTooLargeForOneBlockIsSplit() {
        List<Request<JarCommand>> requests = IntStream.range(0, 50)
                .mapToObj(i -> request("k" + i, new Label(1, 200_000)))
                .toList();

        settle(bench.desk(), requests);

        assertThat(bench.ledger())
                .hasSize(3)
                .allSatisfy(block -> assertThat(block.body().length()).isLessThan(4_000_000));
        assertThat(bench.verify().findings()).isEmpty();
    }

    @Test
    void halfACharacterIsRefusedSinceNoStoreGivesItBack() {
        assertThat(settle(bench.desk(), request("k1", new Write("half \ud83c"))))
                .containsExactly(refused("TEXT_INVALID", ""));
        assertThat(settle(bench.desk(), request("k2", new Write("whole \ud83c\udf3e"))))
                .containsExactly(new Accepted(Map.of(), 1, false));
    }

    @Test
    void anImplausibleClockWritesNothingAndIsReported() {
        settle(bench.desk(), place("a", 10));
        bench.clock.move(Duration.ofDays(-2));

        assertThatThrownBy(() -> settle(bench.desk(), add("k1", "a", 1)))
                .isInstanceOfSatisfying(
                        LedgerAway.class, away -> assertThat(away.reason()).isEqualTo(Cause.CLOCK_IMPLAUSIBLE));
        assertThat(bench.ledger()).hasSize(1);
        assertThat(bench.alerts.count(Alerts.Kind.CLOCK)).isEqualTo(1);

        bench.clock.move(Duration.ofDays(3));
        settle(bench.desk(), add("k1", "a", 1));
        assertThat(bench.alerts.active()).isEmpty();
    }

    @Test
    void aQuietLedgerIsWrittenAfterYearsWhileItsNeighboursSpeakForTheClock() {
        settle(bench.desk(), place("a", 10));
        bench.clock.move(Duration.ofDays(700));
        bench.standing.append(Block.seal("SN-DKR-0003", 1, Block.GENESIS, bench.clock.instant(), List.of()));
        bench.clock.move(Duration.ofDays(170));

        settle(bench.desk(), add("k1", "a", 1));

        assertThat(bench.ledger()).hasSize(2);
        assertThat(bench.alerts.active()).isEmpty();
    }

    @Test
    void aClockFarAheadOfEveryLedgerWritesNothingUntilTheDateIsConfirmed() {
        settle(bench.desk(), place("a", 10));
        bench.standing.append(Block.seal("SN-DKR-0003", 1, Block.GENESIS, bench.clock.instant(), List.of()));
        bench.clock.move(Duration.ofDays(365));

        assertThatThrownBy(() -> settle(bench.desk(), add("k1", "a", 1)))
                .isInstanceOfSatisfying(
                        LedgerAway.class, away -> assertThat(away.reason()).isEqualTo(Cause.CLOCK_IMPLAUSIBLE));
        assertThat(bench.alerts.count(Alerts.Kind.CLOCK)).isEqualTo(1);

        bench.limits = bench.limits.withDateConfirmed();
        settle(bench.desk(), add("k1", "a", 1));
        assertThat(bench.ledger()).hasSize(2);
        assertThat(bench.alerts.active()).isEmpty();
    }

    @Test
    void theFirstBlockOfANewLedgerIsMeasuredByTheOthersToo() {
        bench.standing.append(Block.seal("SN-DKR-0003", 1, Block.GENESIS, bench.clock.instant(), List.of()));
        bench.clock.move(Duration.ofDays(365));

        assertThatThrownBy(() -> settle(bench.desk(), place("a", 10))).isInstanceOf(LedgerAway.class);
        assertThat(bench.ledger()).isEmpty();
    }

    @Test
    void aDecisionThatThrowsFailsAlone() {
        List<Waiting<JarCommand>> waiting = List.of(
                new Waiting<>(place("a", 10)),
                new Waiting<>(request("bug", new JarCommand.Stumble())),
                new Waiting<>(add("k1", "a", 3)));

        assertThat(bench.desk().settle(waiting)).isEqualTo(3);

        assertThat(waiting.get(1).answer()).isCompletedExceptionally();
        assertThat(waiting.get(2).answer()).isCompletedWithValue(new Accepted(Map.of("receipt", "1"), 1, false));
    }

    private static Refused refused(String code, String pointer, Object... details) {
        return new Refused(List.of(Refusal.of(code, pointer, details)));
    }

    private static Limits limits(int blockBytes, int eventBytes) {
        Limits usual = Limits.STANDARD;
        return new Limits(
                usual.queue(),
                usual.batch(),
                blockBytes,
                eventBytes,
                usual.clockBack(),
                usual.clockAhead(),
                usual.patience());
    }
}
