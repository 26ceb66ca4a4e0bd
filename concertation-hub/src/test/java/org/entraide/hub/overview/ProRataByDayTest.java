package org.entraide.hub.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ProRataByDayTest {

    private static final Counter EARNED = Counter.money(Figure.PREMIUM_EARNED, "XOF");
    private static final LocalDate MARCH = LocalDate.parse("2024-03-01");

    @Test
    void threeHundredAndSixOfThreeHundredAndSixtyFiveDaysAreEarnedAtTheEndOfTheYear() {
        long earned =
                ProRataByDay.earnedThrough(LocalDate.parse("2024-12-31"), MARCH, LocalDate.parse("2025-02-28"), 7000);
        assertThat(earned).isEqualTo(5868);
        assertThat(7000 - earned).isEqualTo(1132);
    }

    @Test
    void nothingIsEarnedBeforeAndAllOfItAfter() {
        LocalDate last = MARCH.plusDays(9);
        assertThat(ProRataByDay.earnedThrough(MARCH.minusDays(1), MARCH, last, 10))
                .isZero();
        assertThat(ProRataByDay.earnedThrough(MARCH, MARCH, last, 10)).isEqualTo(1);
        assertThat(ProRataByDay.earnedThrough(last.plusDays(1), MARCH, last, 10))
                .isEqualTo(10);
    }

    @Property(tries = 300)
    void theMonthsAlwaysSumToTheAmount(
            @ForAll @IntRange(max = 5000) int start,
            @ForAll @IntRange(max = 3600) int days,
            @ForAll @LongRange(max = 1_000_000_000_000L) long amount) {
        LocalDate from = LocalDate.parse("2015-01-01").plusDays(start);
        long sum = ProRataByDay.earned(from, from.plusDays(days), amount, EARNED).stream()
                .mapToLong(Movement::by)
                .sum();
        assertThat(sum).isEqualTo(amount);
    }
}
