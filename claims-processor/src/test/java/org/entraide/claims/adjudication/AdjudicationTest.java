package org.entraide.claims.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.claims.adjudication.Situation.bill;
import static org.entraide.claims.adjudication.Situation.line;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.ClaimEvent.CategoryAmount;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.CoverInterval.Status;
import org.entraide.events.Money;
import org.entraide.events.ProviderEvent.Category;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdjudicationTest {

    private final Situation situation = new Situation();

    @Test
    void whatIsMissingIsWaitedForBeforeAnythingIsRefused() {
        Known nothing = new Known(null, null, null, null, null, 0, 0);
        assertThat(Adjudication.adjudicate(bill(line("CONS", 1, 1_000)), nothing))
                .isEqualTo(new Finding.Waits(List.of(Missing.MUTUAL, Missing.MEMBER)));
        assertThat(Adjudication.adjudicate(
                        bill(line("CONS", 1, 1_000)), situation.covered().known(false)))
                .isEqualTo(new Finding.Waits(List.of(Missing.PACKAGE, Missing.TARIFF)));
    }

    @Test
    void anUncoveredPatientPaysAndIsToldWhyAndSinceWhen() {
        Verdict never = situation.intervals().decide(bill(line("CONS", 1, 1_000)));
        assertThat(never.state()).isEqualTo(State.REJECTED);
        assertThat(never.patientShare()).isEqualTo(1_000);
        assertThat(never.trace().getFirst().ground()).isEqualTo(Ground.NEVER_COVERED);

        Step notYet = c02(situation.intervals(day(6, 1), day(12, 31)));
        assertThat(notYet.ground()).isEqualTo(Ground.NOT_YET_COVERED);
        assertThat(notYet.figures()).containsExactly("2026-06-01");

        Step ended = c02(situation.intervals(day(1, 1), day(2, 28), day(6, 1), day(12, 31)));
        assertThat(ended.ground()).isEqualTo(Ground.COVER_ENDED);
        assertThat(ended.figures()).containsExactly("2026-02-28");
    }

    @Test
    void bothEndsOfAnIntervalAreCovered() {
        assertThat(c02(situation.intervals(Situation.CARE, Situation.CARE)).outcome())
                .isEqualTo(Outcome.PASSED);
        assertThat(c02(situation.intervals(day(1, 1), Situation.CARE.minusDays(1)))
                        .outcome())
                .isEqualTo(Outcome.REFUSED);
    }

    @Test
    void coverThatHasRunOutIsNotCoverHoweverItEnded() {
        Verdict verdict = situation.intervals(day(1, 1), day(5, 2)).decide(bill(line("CONS", 1, 1_000)));
        assertThat(verdict.payable()).isZero();
        assertThat(verdict.reasons()).containsExactly("C02");
    }

    @ParameterizedTest
    @CsvSource({"AWAITING_PAYMENT, AWAITING_PAYMENT", "AWAITING_SPONSOR, AWAITING_SPONSOR", "SUSPENDED, SUSPENDED"})
    void whyACoverIsNotOpenIsTold(Status status, Ground ground) {
        Step refused = c02(situation.standing(status));
        assertThat(refused.ground()).isEqualTo(ground);
        assertThat(refused.figures()).containsExactly("2026-01-01");
    }

    @Test
    void graceIsCover() {
        assertThat(c02(situation.standing(Status.IN_GRACE)).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void whoLeftIsNotCoveredAfterTheLastDay() {
        assertThat(c02(situation.covered().left(Situation.CARE)).outcome()).isEqualTo(Outcome.PASSED);
        Step after = c02(situation.covered().left(Situation.CARE.minusDays(1)));
        assertThat(after.ground()).isEqualTo(Ground.LEFT);
    }

    @Test
    void observationRefusesItsCategoryAloneUntilItsLastDay() {
        Verdict verdict = situation
                .observed(Category.DELIVERY, Situation.CARE.plusDays(1))
                .decide(bill(line("ACCOUCH", 1, 60_000), line("CONS", 1, 1_000)));
        assertThat(verdict.state()).isEqualTo(State.PARTLY_APPROVED);
        assertThat(verdict.reasons()).containsExactly("L07", "P02");
        assertThat(verdict.lines().getFirst().patientShare()).isEqualTo(60_000);
        assertThat(verdict.payable()).isEqualTo(800);
        assertThat(situation
                        .observed(Category.DELIVERY, Situation.CARE)
                        .decide(bill(line("ACCOUCH", 1, 1_000)))
                        .payable())
                .isEqualTo(800);
    }

    @Test
    void aProviderWithoutContractBearsItsBill() {
        Verdict verdict = situation.covered().contractFrom(day(5, 4)).decide(bill(line("CONS", 1, 1_000)));
        assertThat(verdict.state()).isEqualTo(State.REJECTED);
        assertThat(verdict.notCharged()).isEqualTo(1_000);
        assertThat(verdict.reasons()).containsExactly("C04");
    }

    @Test
    void anActThatIsNotInTheTariffRefusesItsLineAlone() {
        Verdict verdict = situation.covered().decide(bill(line("NOPE", 2, 700), line("CONS", 1, 1_000)));
        assertThat(verdict.state()).isEqualTo(State.PARTLY_APPROVED);
        assertThat(verdict.lines().getFirst().notCharged()).isEqualTo(1_400);
        assertThat(verdict.lines().getFirst().trace().stream().map(Step::outcome))
                .containsExactly(
                        Outcome.REFUSED,
                        Outcome.NOT_REACHED,
                        Outcome.NOT_REACHED,
                        Outcome.NOT_REACHED,
                        Outcome.NOT_REACHED);
        assertThat(verdict.lines().getLast().payable()).isEqualTo(800);
        assertThat(verdict.byCategory())
                .containsExactly(new CategoryAmount(Category.CONSULTATION, new Money(800, "XOF")));
    }

    @Test
    void aTariffThatIsNotEffectiveYetHasNoAct() {
        Verdict verdict = situation.covered().withoutEffectiveTariff().decide(bill(line("CONS", 1, 1_000)));
        assertThat(verdict.state()).isEqualTo(State.REJECTED);
        assertThat(verdict.lines().getFirst().trace().getFirst().ground()).isEqualTo(Ground.NO_TARIFF_YET);
    }

    @Test
    void whatExceedsTheTariffIsNobodysAndTheShareIsOfTheAcceptedPrice() {
        LineVerdict line =
                situation.covered().decide(bill(line("CONS", 3, 1_333))).lines().getFirst();
        assertThat(line.notCharged()).isEqualTo(999);
        assertThat(line.patientShare()).isEqualTo(600);
        assertThat(line.payable()).isEqualTo(2_400);
        assertThat(line.trace().stream().map(step -> step.rule() + " " + step.outcome() + " " + step.after()))
                .containsExactly(
                        "L02 PASSED 3999", "L07 PASSED 3999", "P01 CUT 3000", "P02 CUT 2400", "P03 PASSED 2400");
    }

    @Test
    void aBillBelowTheTariffIsPaidAsBilledAndTheShareRoundedDown() {
        Verdict verdict = situation.covered().decide(bill(line("CONS", 1, 99)));
        assertThat(verdict.patientShare()).isEqualTo(19);
        assertThat(verdict.payable()).isEqualTo(80);
        assertThat(verdict.state()).isEqualTo(State.APPROVED);
    }

    @Test
    void shareThenCeiling() {
        Verdict verdict = situation.covered().ceiling(40_000L).decide(bill(line("ACCOUCH", 1, 60_000)));
        assertThat(verdict.payable()).isEqualTo(40_000);
        assertThat(verdict.patientShare()).isEqualTo(20_000);
        assertThat(verdict.state()).isEqualTo(State.PARTLY_APPROVED);
        assertThat(verdict.reasons()).containsExactly("P02", "P03");
    }

    @Test
    void aCeilingIsUsedUpInTheOrderOfTheLines() {
        Verdict verdict =
                situation.covered().ceiling(1_000L).decide(bill(line("CONS", 1, 1_000), line("CONS", 1, 1_000)));
        assertThat(verdict.lines().stream().map(LineVerdict::payable)).containsExactly(800L, 200L);
    }

    private static Step c02(Situation situation) {
        return situation.decide(bill(line("CONS", 1, 1_000))).trace().getFirst();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
