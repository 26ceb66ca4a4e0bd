package org.entraide.registry.premium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.Story.THI;
import static org.entraide.registry.Story.TODAY;
import static org.entraide.registry.Story.base;
import static org.entraide.registry.Story.cover;
import static org.entraide.registry.Story.enrolTwo;
import static org.entraide.registry.Story.member;
import static org.entraide.registry.Story.offer;
import static org.entraide.registry.Story.pay;
import static org.entraide.registry.Story.xof;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.CoverInterval;
import org.entraide.events.CoverInterval.Status;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.EnrolmentEvent.DepartureReason;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.PremiumEvent.CoverTakenOut;
import org.entraide.events.PremiumEvent.CreditApplied;
import org.entraide.events.PremiumEvent.Instalment;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.entraide.events.PremiumEvent.Settlement;
import org.entraide.events.PremiumTerms.Frequency;
import org.entraide.events.SharedCover;
import org.entraide.registry.Story;
import org.entraide.registry.Story.Payments;
import org.entraide.registry.command.RegistryCommand.ChangeCategory;
import org.entraide.registry.command.RegistryCommand.ChangeSubscriber;
import org.entraide.registry.command.RegistryCommand.RemoveMember;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.entraide.registry.household.Household;
import org.junit.jupiter.api.Test;

class CoveringTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 31);

    private final Story story = Story.inThies().given(enrolTwo(JANUARY));

    @Test
    void aPremiumIsAssessedForThePeriod() {
        assertThat(story.when(cover("000001", JANUARY)))
                .startsWith(taken("000001-1", 1, JANUARY, DECEMBER, 7_000), assessed("000001-1", JANUARY, 7_000))
                .last()
                .isInstanceOfSatisfying(
                        CoverageChanged.class,
                        change -> assertThat(change.now())
                                .allSatisfy(member -> assertThat(member.intervals())
                                        .extracting(CoverInterval::status)
                                        .containsExactly(Status.AWAITING_PAYMENT)));
    }

    @Test
    void aPeriodThatBeginsAtTheEndOfAMonthEndsTheDayBefore() {
        assertThat(story.when(cover("000001", LocalDate.of(2026, 1, 31))))
                .contains(taken("000001-1", 1, LocalDate.of(2026, 1, 31), LocalDate.of(2027, 1, 30), 7_000));
    }

    @Test
    void theVersionIsTheLatestInEffectOnTheFirstDay() {
        story.given(base(LocalDate.of(2026, 2, 1), 7_500));
        assertThat(story.when(cover("000001", LocalDate.of(2025, 1, 31))))
                .contains(taken("000001-1", 1, LocalDate.of(2025, 1, 31), LocalDate.of(2026, 1, 30), 7_000));
        assertThat(story.when(cover("000001", LocalDate.of(2026, 2, 1))))
                .contains(taken("000001-2", 2, LocalDate.of(2026, 2, 1), LocalDate.of(2027, 1, 31), 7_500));
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
                .contains(
                        assessed("000001-1", JANUARY, 7_000),
                        new CreditApplied(THI, "000001", new Settlement("000001-1", 1, xof(5_000)), TODAY, xof(0)));
        assertThat(story.household("000001").account().credit()).isZero();
    }

    @Test
    void creditThatIsEnoughOpensTheCoverFromTheDayOfTheMoney() {
        story.given(pay("000001", 9_000, TODAY.minusDays(9)));
        assertThat(story.when(cover("000001", JANUARY)))
                .last()
                .isInstanceOfSatisfying(CoverageChanged.class, change -> {
                    assertThat(change.was()).isEmpty();
                    assertThat(SharedCover.each(change.now()))
                            .hasSize(2)
                            .allSatisfy(member -> assertThat(member.intervals())
                                    .last()
                                    .satisfies(days -> assertThat(days.from()).isEqualTo(TODAY.minusDays(9))));
                });
        assertThat(story.household("000001").account().credit()).isEqualTo(2_000);
    }

    @Test
    void instalmentsToComeAreNotOwedYet() {
        story.given(offer("QUARTERS", JANUARY, 12_000, Payments.in(4, Frequency.QUARTERLY, 15), Story.AT_ONCE));
        assertThat(story.when(new TakeOutCover(THI, "000001", "QUARTERS", JANUARY)))
                .filteredOn(PremiumAssessed.class::isInstance)
                .containsExactly(assessed("000001-1", JANUARY, 3_000));
        assertThat(story.household("000001").owed()).isEqualTo(3_000);
        assertThat(story.household("000001").index()).containsEntry(Household.NEXT_DUE, THI + "/2026-04-01");
    }

    @Test
    void whatCannotBeDividedIsOnTheFirstInstalmentAndTheSponsorPaysTheRest() {
        story.given(
                new ChangeCategory(THI, "000001", HouseholdCategory.FAMILY_GRANT),
                offer("THIRDS", JANUARY, 9_999, Payments.in(3, Frequency.MONTHLY, 0), Story.AT_ONCE));
        assertThat(story.when(new TakeOutCover(THI, "000001", "THIRDS", JANUARY)))
                .first()
                .isInstanceOfSatisfying(CoverTakenOut.class, taken -> {
                    assertThat(taken.sponsor()).isEqualTo("ETAT");
                    assertThat(taken.plan())
                            .extracting(part -> part.due().amount())
                            .containsExactly(1_667L, 1_666L, 1_666L);
                    assertThat(taken.plan())
                            .extracting(part -> part.subsidy().amount())
                            .containsExactly(1_668L, 1_666L, 1_666L);
                });
    }

    @Test
    void withoutSubscriberNoCoverIsTakenOut() {
        story.given(new RemoveMember(THI, "000001", member(1), DepartureReason.DIED, TODAY));
        assertThat(story.refused(cover("000001", JANUARY))).containsExactly("SUBSCRIBER_MISSING");
        story.given(new ChangeSubscriber(THI, "000001", member(2)));
        assertThat(story.outcome(cover("000001", JANUARY))).containsEntry("cover", "000001-1");
    }

    @Test
    void aCoverThatCostsNothingIsOpenAtOnce() {
        story.given(base(LocalDate.of(2026, 2, 1), 0));
        assertThat(story.when(cover("000001", LocalDate.of(2026, 2, 1))))
                .last()
                .isInstanceOfSatisfying(
                        CoverageChanged.class,
                        change -> assertThat(change.now())
                                .allSatisfy(member -> assertThat(member.intervals())
                                        .extracting(CoverInterval::status)
                                        .containsExactly(Status.COVERED)));
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

    private static CoverTakenOut taken(String cover, int version, LocalDate from, LocalDate to, long premium) {
        return new CoverTakenOut(
                THI,
                "000001",
                cover,
                "BASE",
                version,
                from,
                to,
                xof(premium),
                null,
                false,
                List.of(new Instalment(1, from, xof(premium), xof(0))));
    }

    private static PremiumAssessed assessed(String cover, LocalDate dueOn, long due) {
        return new PremiumAssessed(THI, "000001", cover, 1, dueOn, xof(due), xof(0));
    }
}
