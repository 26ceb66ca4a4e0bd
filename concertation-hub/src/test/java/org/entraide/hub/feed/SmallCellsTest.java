package org.entraide.hub.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.entraide.events.Stream;
import org.entraide.hub.overview.Desk;
import org.entraide.hub.overview.Samples;
import org.entraide.hub.overview.Tape;
import org.junit.jupiter.api.Test;

/** Days with few cases, told in examples. */
class SmallCellsTest {

    private static final String THIES = Samples.THIES;
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 11);

    private final Tape premiums = new Tape(Desk.NODE, Stream.PREMIUMS);
    private final Office office = new Office()
            .on(MONDAY)
            .play(new Tape(Desk.NODE, Stream.MUTUALS).publish(THIES, Samples.registered(THIES, "SN", "And Faju")));

    private void pay(int times) {
        for (int i = 0; i < times; i++) {
            premiums.publish(THIES, Samples.paid(THIES, "2026-03-01", 7000));
        }
        office.play(premiums);
    }

    private java.util.List<String> lines() {
        return office.batches.told(Grade.DIGEST).stream()
                .filter(item -> item.kind() == Item.Kind.DAYS)
                .map(item -> item.details().text("from") + " " + item.details().text("to") + " "
                        + item.details().number("count") + " "
                        + item.details().money("amount").orElseThrow().amount())
                .toList();
    }

    @Test
    void aDayIsToldWhenItHasClosedAndNotBefore() {
        pay(12);
        assertThat(lines()).isEmpty();
        office.on(MONDAY);
        assertThat(lines()).isEmpty();
        office.on(MONDAY.plusDays(1));
        assertThat(lines()).containsExactly("2026-05-11 2026-05-11 12 84000");
        office.on(MONDAY.plusDays(2));
        assertThat(lines()).hasSize(1);
    }

    @Test
    void tenAreAddedToTheNextDay() {
        pay(10);
        office.on(MONDAY.plusDays(1));
        assertThat(lines()).isEmpty();
        pay(1);
        office.on(MONDAY.plusDays(2));
        assertThat(lines()).containsExactly("2026-05-11 2026-05-12 11 77000");
    }

    @Test
    void whatArrivesLateBelongsToTheDayOnWhichItArrives() {
        pay(11);
        office.on(MONDAY.plusDays(1));
        pay(3);
        office.on(MONDAY.plusDays(2));
        assertThat(lines()).containsExactly("2026-05-11 2026-05-11 11 77000");
    }

    @Test
    void aClockThatIsALittleBehindOpensNoDayAgainAndOneThatWasWrongIsSetRight() {
        pay(12);
        office.on(MONDAY.plusDays(1)).on(MONDAY);
        pay(12);
        office.on(MONDAY.plusDays(2));
        assertThat(lines()).containsExactly("2026-05-11 2026-05-11 12 84000", "2026-05-12 2026-05-12 12 84000");
        office.on(MONDAY.plusYears(1));
        pay(12);
        office.on(MONDAY.plusDays(3));
        assertThat(lines()).hasSize(3);
    }

    @Test
    void theThresholdMayOnlyBeRaised() {
        assertThat(new SmallCells(25).mayBeTold(25)).isFalse();
        assertThatThrownBy(() -> new SmallCells(9))
                .isInstanceOf(SmallCells.Inadmissible.class)
                .hasMessageContaining("10");
        assertThat(SmallCells.of(" 25 ")).isEqualTo(new SmallCells(25));
        assertThatThrownBy(() -> SmallCells.of("dix"))
                .isInstanceOfSatisfying(
                        SmallCells.Inadmissible.class,
                        refused -> assertThat(refused.given()).isEqualTo("dix"));
    }
}
