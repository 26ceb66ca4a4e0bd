package org.entraide.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.entraide.launcher.SimulatedClock;
import org.entraide.launcher.demo.DemoTime.Doing;
import org.entraide.launcher.demo.DemoTime.Leap;
import org.entraide.launcher.demo.DemoTime.Leapt;
import org.entraide.ledger.LedgerAway;
import org.junit.jupiter.api.Test;

class DemoTimeTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 31);

    private final SimulatedClock clock = SimulatedClock.startingAt(
            Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
            TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC));
    private final List<Runnable> work = new ArrayList<>();
    private final DemoTime time = new DemoTime(clock, () -> 7, work::add);

    @Test
    void whileTheDemoFillsTimeIsNotForPeopleToMove() {
        time.filling(40);

        assertThat(time.leap(TODAY, Leap.DAY)).isFalse();
        assertThat(time.standing().doing()).isEqualTo(Doing.FILLING);
        assertThat(time.standing().percent()).isEqualTo(40);
        assertThat(time.today()).isEqualTo(TODAY);
    }

    @Test
    void itMovesByCalendarAndTheDailyRunFollows() {
        time.free();

        assertThat(time.leap(TODAY, Leap.MONTH)).isTrue();
        assertThat(time.standing().doing()).isEqualTo(Doing.LEAPING);
        work.removeFirst().run();

        LocalDate then = LocalDate.of(2026, 2, 28);
        assertThat(time.standing().last()).contains(new Leapt(TODAY, then, 7));
        assertThat(time.leap(then, Leap.DAY)).isTrue();
        work.removeFirst().run();
        assertThat(time.leap(then.plusDays(1), Leap.WEEK)).isTrue();
        assertThat(time.today()).isEqualTo(LocalDate.of(2026, 3, 8));
    }

    @Test
    void pressedTwiceTheButtonMovesOnce() {
        time.free();

        assertThat(time.leap(TODAY, Leap.WEEK)).isTrue();
        assertThat(time.leap(TODAY, Leap.WEEK)).as("while it goes on").isFalse();
        work.removeFirst().run();
        assertThat(time.leap(TODAY, Leap.WEEK)).as("on a page from before").isFalse();

        assertThat(time.today()).isEqualTo(TODAY.plusWeeks(1));
        assertThat(work).isEmpty();
    }

    @Test
    void aDailyRunThatFailsLeavesTimeFree() {
        DemoTime failing = new DemoTime(
                clock,
                () -> {
                    throw new LedgerAway(LedgerAway.Cause.STORE_AWAY, Duration.ZERO, null);
                },
                Runnable::run);
        failing.free();

        assertThat(failing.leap(TODAY, Leap.DAY)).isTrue();

        assertThat(failing.standing().doing()).isEqualTo(Doing.NOTHING);
        assertThat(failing.standing().last()).isEmpty();
        assertThat(failing.today()).isEqualTo(TODAY.plusDays(1));
    }
}
