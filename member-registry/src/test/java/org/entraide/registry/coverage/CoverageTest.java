package org.entraide.registry.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.CoverInterval;
import org.entraide.events.MemberCover;
import org.entraide.registry.coverage.Coverage.Insured;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);
    private static final List<Insured> AWA = List.of(new Insured("AWA", JANUARY));

    @Test
    void nothingIsCoveredBeforeThePremiumIsComplete() {
        assertThat(Coverage.of(AWA, List.of(cover(7_000, 6_999, JANUARY)))).isEmpty();
    }

    @Test
    void paidInAdvanceACoverOpensOnItsFirstDay() {
        assertThat(days(cover(7_000, 7_000, JANUARY.minusDays(20)))).containsExactly("2026-01-01/2026-12-31");
    }

    @Test
    void paidLateACoverOpensOnTheDayOfTheMoney() {
        assertThat(days(cover(7_000, 7_000, LocalDate.of(2026, 2, 3)))).containsExactly("2026-02-03/2026-12-31");
    }

    @Test
    void paidOnTheLastDayOneDayIsCoveredAndADayLaterNone() {
        assertThat(days(cover(7_000, 7_000, DECEMBER))).containsExactly("2026-12-31/2026-12-31");
        assertThat(Coverage.of(AWA, List.of(cover(7_000, 7_000, DECEMBER.plusDays(1)))))
                .isEmpty();
    }

    @Test
    void aCoverThatCostsNothingOpensOnItsFirstDay() {
        assertThat(days(cover(0, 0, null))).containsExactly("2026-01-01/2026-12-31");
    }

    @Test
    void moneyEnteredOutOfOrderCountsFromItsLatestValueDate() {
        Cover cover =
                cover(7_000, 0, null).with(3_000, LocalDate.of(2026, 2, 10)).with(4_000, LocalDate.of(2026, 2, 5));
        assertThat(cover.opensOn()).contains(LocalDate.of(2026, 2, 10));
    }

    @Test
    void intervalsAreInOrderOfTimeWhateverTheOrderOfTaking() {
        Cover next = new Cover(
                "000001-1", "BASE", 1, LocalDate.of(2027, 1, 1), LocalDate.of(2027, 12, 31), JANUARY, 0, 0, null);
        assertThat(days(next, cover(0, 0, null))).containsExactly("2026-01-01/2026-12-31", "2027-01-01/2027-12-31");
    }

    @Test
    void whoJoinsAfterTheEndIsNotCovered() {
        List<Insured> late = List.of(new Insured("LATE", DECEMBER.plusDays(1)));
        assertThat(Coverage.of(late, List.of(cover(0, 0, null)))).isEmpty();
    }

    @Test
    void aMemberIsCoveredFromTheDayOfJoining() {
        List<Insured> born = List.of(new Insured("BORN", LocalDate.of(2026, 5, 6)));
        assertThat(Coverage.of(born, List.of(cover(0, 0, null))))
                .containsExactly(new MemberCover(
                        "BORN",
                        List.of(new CoverInterval(
                                "000001-9", "BASE", 1, JANUARY, LocalDate.of(2026, 5, 6), DECEMBER))));
    }

    private static List<String> days(Cover... covers) {
        return Coverage.of(AWA, List.of(covers)).getFirst().intervals().stream()
                .map(interval -> interval.from() + "/" + interval.to())
                .toList();
    }

    private static Cover cover(long due, long paid, @Nullable LocalDate paidOn) {
        return new Cover("000001-9", "BASE", 1, JANUARY, DECEMBER, JANUARY, due, paid, paidOn);
    }
}
