package org.entraide.registry.premium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.Story.THI;
import static org.entraide.registry.Story.TODAY;
import static org.entraide.registry.Story.base;
import static org.entraide.registry.Story.cover;
import static org.entraide.registry.Story.enrolTwo;
import static org.entraide.registry.Story.pay;
import static org.entraide.registry.Story.xof;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.Event;
import org.entraide.events.PremiumEvent.CreditApplied;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.entraide.registry.Story;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.junit.jupiter.api.Test;

class CoveringTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

    private final Story story = Story.inThies().given(enrolTwo(JANUARY));

    @Test
    void aPremiumIsAssessedForThePeriod() {
        assertThat(story.when(cover("000001", JANUARY)))
                .containsExactly(assessed("000001-1", 1, JANUARY, DECEMBER, 7_000));
    }

    @Test
    void aPeriodThatBeginsAtTheEndOfAMonthEndsTheDayBefore() {
        assertThat(story.when(cover("000001", LocalDate.of(2026, 1, 31))))
                .containsExactly(assessed("000001-1", 1, LocalDate.of(2026, 1, 31), LocalDate.of(2027, 1, 30), 7_000));
    }

    @Test
    void theVersionIsTheLatestInEffectOnTheFirstDay() {
        story.given(base(LocalDate.of(2026, 2, 1), 7_500));
        assertThat(story.when(cover("000001", LocalDate.of(2025, 1, 31))))
                .containsExactly(assessed("000001-1", 1, LocalDate.of(2025, 1, 31), LocalDate.of(2026, 1, 30), 7_000));
        assertThat(story.when(cover("000001", LocalDate.of(2026, 2, 1))))
                .containsExactly(assessed("000001-2", 2, LocalDate.of(2026, 2, 1), LocalDate.of(2027, 1, 31), 7_500));
    }

    @Test
    void coversOfAHouseholdNeverOverlap() {
        story.given(cover("000001", JANUARY));
        assertThat(story.refused(cover("000001", DECEMBER))).containsExactly("COVER_OVERLAPS /startsOn");
        assertThat(story.refused(cover("000001", JANUARY.minusMonths(1)))).containsExactly("COVER_OVERLAPS /startsOn");
        assertThat(story.outcome(cover("000001", DECEMBER.plusDays(1)))).containsEntry("cover", "000001-2");
    }

    @Test
    void creditIsPutToTheCoverAtOnce() {
        story.given(pay("000001", 5_000, TODAY));
        assertThat(story.when(cover("000001", JANUARY)))
                .containsExactly(
                        assessed("000001-1", 1, JANUARY, DECEMBER, 7_000),
                        new CreditApplied(THI, "000001", "000001-1", TODAY, TODAY, xof(5_000), xof(0)));
        assertThat(story.household("000001").credit()).isZero();
        assertThat(story.household("000001").creditFrom()).isNull();
    }

    @Test
    void creditThatIsEnoughOpensTheCoverFromTheDayOfTheMoney() {
        story.given(pay("000001", 9_000, TODAY.minusDays(9)));
        List<Event> told = story.when(cover("000001", JANUARY));
        assertThat(told).hasSize(3).last().isInstanceOfSatisfying(CoverageChanged.class, change -> {
            assertThat(change.was()).isEmpty();
            assertThat(change.now())
                    .hasSize(2)
                    .allSatisfy(member -> assertThat(member.intervals())
                            .singleElement()
                            .satisfies(days -> assertThat(days.from()).isEqualTo(TODAY.minusDays(9))));
        });
        assertThat(story.household("000001").credit()).isEqualTo(2_000);
    }

    @Test
    void aCoverThatCostsNothingIsOpenAtOnce() {
        story.given(base(LocalDate.of(2026, 2, 1), 0));
        assertThat(story.when(cover("000001", LocalDate.of(2026, 2, 1))))
                .hasSize(2)
                .last()
                .isInstanceOf(CoverageChanged.class);
    }

    @Test
    void aPackageIsKnownAndInEffect() {
        assertThat(story.refused(new TakeOutCover(THI, "000001", "GOLD", JANUARY)))
                .containsExactly("PACKAGE_UNKNOWN /packageCode");
        assertThat(story.refused(cover("000001", LocalDate.of(2024, 12, 31))))
                .containsExactly("PACKAGE_NOT_IN_EFFECT /startsOn");
    }

    @Test
    void aCoverStartsWithinAYear() {
        assertThat(story.refused(cover("000001", TODAY.plusMonths(12).plusDays(1))))
                .containsExactly("DATE_IMPLAUSIBLE /startsOn");
    }

    @Test
    void aHouseholdThatIsNotThereTakesNoCover() {
        assertThat(story.refused(cover("000009", JANUARY))).containsExactly("HOUSEHOLD_UNKNOWN");
    }

    private static PremiumAssessed assessed(String cover, int version, LocalDate from, LocalDate to, long due) {
        return new PremiumAssessed(THI, "000001", cover, "BASE", version, from, to, from, xof(due));
    }
}
