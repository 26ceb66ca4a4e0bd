package org.entraide.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.LedgerAway;
import org.entraide.testing.MovingClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock of the computer jumps by a year while all services run, ahead and back. */
class WrongClockTest {

    private static final String MUTUAL = "SN-THI-0007";
    private static final Duration YEAR = Duration.ofDays(365);

    @TempDir
    Path data;

    private final MovingClock clock = new MovingClock(Rig.TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC));

    @Test
    void nothingIsWrittenWithAnAlarmAndNumbersGoOnWhenItIsRight() throws Exception {
        try (Rig rig = new Rig(data, clock)) {
            Village village = new Village(rig.registry(), MUTUAL);
            village.register();
            assertThat(village.enrol("before")).isEqualTo("000001");
            rig.settled();
            refuses(rig, village, YEAR);
            refuses(rig, village, YEAR.negated());

            assertThat(village.enrol("wrong by " + YEAR)).isEqualTo("000002");
            assertThat(village.enrol("wrong by " + YEAR.negated())).isEqualTo("000003");
            assertThat(rig.installation().alerts().active()).isEmpty();
            rig.settled();
            assertThat(rig.figures()).isEqualTo(rig.expected());
            assertThat(rig.registry().ledgers().verify().findings()).isEmpty();
        }
    }

    private void refuses(Rig rig, Village village, Duration wrong) {
        var ledgers = rig.lastBlocks();
        clock.move(wrong);
        assertThatThrownBy(() -> village.enrol("wrong by " + wrong))
                .isInstanceOfSatisfying(
                        LedgerAway.class,
                        away -> assertThat(away.reason()).isEqualTo(LedgerAway.Cause.CLOCK_IMPLAUSIBLE));
        assertThat(rig.installation().alerts().active())
                .extracting(Alerts.Alert::kind)
                .contains(Alerts.Kind.CLOCK);
        assertThat(rig.lastBlocks()).isEqualTo(ledgers);
        clock.move(wrong.negated());
    }
}
