package org.entraide.hub.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.entraide.access.Scope;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.Event;
import org.entraide.events.Stream;
import org.entraide.hub.overview.Desk;
import org.entraide.hub.overview.Overview;
import org.entraide.hub.overview.Period;
import org.entraide.hub.overview.Place;
import org.entraide.hub.overview.Samples;
import org.entraide.hub.overview.Tape;
import org.junit.jupiter.api.Test;

/** Two mutuals: one pays out as before, the claims ratio of the other jumps in the second quarter of 2024. */
class ComparisonTest {

    private static final Scope SENEGAL = new Scope.Country("WA", "SN");
    private static final Period SECOND_QUARTER = new Period(YearMonth.of(2024, 4), YearMonth.of(2024, 6));

    private final Tape mutuals = new Tape(Desk.NODE, Stream.MUTUALS);
    private final Tape premiums = new Tape(Desk.NODE, Stream.PREMIUMS);
    private final Tape claims = new Tape(Desk.NODE, Stream.CLAIMS);
    private final Comparison comparison;

    ComparisonTest() {
        mutual("SN-DKR-0001", "Takku");
        mutual("SN-THI-0007", "And Bokk");
        claim("SN-DKR-0001", "1", "2024-02-10", 400);
        claim("SN-DKR-0001", "2", "2024-05-10", 410);
        claim("SN-THI-0007", "1", "2024-02-10", 300);
        claim("SN-THI-0007", "2", "2024-05-10", 900);
        Desk desk = new Desk().play(mutuals, premiums, claims);
        Overviews overviews = new Overviews(desk.folds, () -> 0);
        Overview now = overviews.overview(SENEGAL, Place.Level.COUNTRY, "SN", SECOND_QUARTER);
        comparison = Comparison.of(overviews, SENEGAL, now);
    }

    private void mutual(String mutual, String name) {
        mutuals.publish(mutual, Samples.registered(mutual, "SN", name));
        premiums.publish(mutual, Samples.taken(mutual, "2024-01-01", "2024-12-31", 3660));
    }

    private void claim(String mutual, String claim, String day, long payable) {
        Event[] events = {
            Samples.submitted(mutual, claim, day, 2000),
            Samples.decided(mutual, claim, day, State.SUBMITTED, State.APPROVED, 2000, payable)
        };
        claims.publish(mutual, events);
    }

    private static List<String> codes(List<Comparison.Line> lines) {
        return lines.stream().map(line -> line.row().place().id()).toList();
    }

    @Test
    void theMutualWhoseRatioJumpedComesFirstAndIsMarked() {
        List<Comparison.Line> lines = comparison.lines(true);
        assertThat(codes(lines)).containsExactly("SN-THI-0007", "SN-DKR-0001");
        assertThat(lines.getFirst().jumped("XOF")).isTrue();
        assertThat(lines.getLast().jumped("XOF")).isFalse();
    }

    @Test
    void theChangeIsTheDifferenceOfTheRatiosInPoints() {
        // 91 days of each quarter earn 910: 300 and then 900 of it are 33.0 % and 98.9 %.
        assertThat(comparison.lines(true).getFirst().points("XOF")).contains(new BigDecimal("65.9"));
    }

    @Test
    void otherwiseTheOrderIsThatOfTheOverview() {
        assertThat(codes(comparison.lines(false))).containsExactly("SN-DKR-0001", "SN-THI-0007");
    }

    @Test
    void whereThereWasNothingBeforeThereIsNoChange() {
        assertThat(Comparison.growth(5, 0)).isEmpty();
        assertThat(Comparison.growth(6, 5)).contains(new BigDecimal("20.0"));
        assertThat(comparison.pasts())
                .extracting(past -> past.overview().period().from())
                .containsExactly(YearMonth.of(2024, 1), YearMonth.of(2023, 4));
    }

    @Test
    void theFileHoldsTheRowsInTheirOrder() {
        String[] rows = Download.forPrograms().of(comparison, true).split("\r\n");
        assertThat(rows).hasSize(3);
        assertThat(rows[0]).startsWith("\ufeffcode,name,beneficiaries");
        assertThat(rows[1]).startsWith("SN-THI-0007,And Bokk,").endsWith(",98.9,33.0,65.9");
    }
}
