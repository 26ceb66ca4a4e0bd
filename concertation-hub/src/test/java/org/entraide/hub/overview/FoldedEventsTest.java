package org.entraide.hub.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.hub.overview.Samples.THIES;
import static org.entraide.hub.overview.Samples.added;
import static org.entraide.hub.overview.Samples.again;
import static org.entraide.hub.overview.Samples.assessed;
import static org.entraide.hub.overview.Samples.cover;
import static org.entraide.hub.overview.Samples.coverage;
import static org.entraide.hub.overview.Samples.credited;
import static org.entraide.hub.overview.Samples.decided;
import static org.entraide.hub.overview.Samples.paid;
import static org.entraide.hub.overview.Samples.pended;
import static org.entraide.hub.overview.Samples.registered;
import static org.entraide.hub.overview.Samples.submitted;
import static org.entraide.hub.overview.Samples.subsidy;
import static org.entraide.hub.overview.Samples.taken;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.EnrolmentEvent.DepartureReason;
import org.entraide.events.EnrolmentEvent.MemberRemoved;
import org.entraide.events.Event;
import org.entraide.events.Stream;
import org.junit.jupiter.api.Test;

/** Given the events, when they are folded, then the figures. */
class FoldedEventsTest {

    private final Desk desk = new Desk();

    private Desk given(Stream stream, Event... events) {
        return desk.play(new Tape(Desk.NODE, stream).publish(THIES, events));
    }

    @Test
    void aRegisteredMutualHasItsProfile() {
        given(Stream.MUTUALS, registered(THIES, "SN", "And Bokk"));
        assertThat(desk.folds.groups(desk.folds.offsets().keySet()))
                .singleElement()
                .satisfies(group -> assertThat(group.profiles())
                        .containsEntry(THIES, new Profile(THIES, "WA", "SN", "Thiès", "And Bokk", "XOF")));
    }

    @Test
    void aMemberIsEnrolledFromTheMonthOfJoiningOn() {
        given(Stream.ENROLMENTS, added(THIES, "M1", "2024-03-31"), added(THIES, "M2", "2024-03-01"));
        assertThat(desk.count(THIES, "2024-03", "ENROLLED::")).isEqualTo(2);
    }

    @Test
    void coverCountsInTheMonthsWhoseLastDayItContains() {
        given(Stream.ENROLMENTS, coverage(THIES, List.of(), List.of(cover("M1", "2024-01-31", "2024-03-30"))));
        assertThat(desk.count(THIES, "2024-01", "BENEFICIARIES::")).isEqualTo(1);
        assertThat(desk.count(THIES, "2024-03", "BENEFICIARIES::")).isEqualTo(-1);
        assertThat(desk.cells().values())
                .singleElement()
                .satisfies(cells -> assertThat(cells.months()).hasSize(2));
    }

    @Test
    void coverThatEndsWithTheMonthCountsInIt() {
        given(Stream.ENROLMENTS, coverage(THIES, List.of(), List.of(cover("M1", "2024-02-01", "2024-02-29"))));
        assertThat(desk.count(THIES, "2024-02", "BENEFICIARIES::")).isEqualTo(1);
        assertThat(desk.count(THIES, "2024-03", "BENEFICIARIES::")).isEqualTo(-1);
    }

    @Test
    void coverWithinAMonthCountsInNone() {
        given(Stream.ENROLMENTS, coverage(THIES, List.of(), List.of(cover("M1", "2024-02-01", "2024-02-28"))));
        assertThat(desk.cells()).isEmpty();
    }

    @Test
    void changedCoverReplacesWhatItWas() {
        var first = List.of(cover("M1", "2024-01-01", "2024-12-31"), cover("M2", "2024-01-01", "2024-12-31"));
        given(Stream.ENROLMENTS, coverage(THIES, List.of(), first), coverage(THIES, first, List.of()));
        assertThat(desk.cells()).isEmpty();
    }

    @Test
    void anAssessedPremiumIsDueAtOnceAndEarnedByDay() {
        given(
                Stream.PREMIUMS,
                taken(THIES, "2024-03-01", "2025-02-28", 7000),
                assessed(THIES, "2024-02-15", 4000, 3000));
        assertThat(desk.count(THIES, "2024-02", "PREMIUM_DUE:XOF:")).isEqualTo(7000);
        assertThat(desk.count(THIES, "2024-03", "PREMIUM_EARNED:XOF:")).isEqualTo(7000 * 31 / 365);
        assertThat(desk.count(THIES, "2024-03", "PREMIUM_DUE:XOF:")).isZero();
    }

    @Test
    void aPaymentIsCollectedInTheMonthOfItsValueDate() {
        given(Stream.PREMIUMS, paid(THIES, "2024-04-30", 2500), paid(THIES, "2024-05-01", 400));
        assertThat(desk.count(THIES, "2024-04", "PREMIUM_COLLECTED:XOF:")).isEqualTo(2500);
        assertThat(desk.count(THIES, "2024-05", "PREMIUM_COLLECTED:XOF:")).isEqualTo(400);
    }

    @Test
    void duesArePaymentsSubsidiesAndArrearsLessCreditInEveryMonth() {
        given(
                Stream.PREMIUMS,
                paid(THIES, "2024-04-30", 2500, 0),
                assessed(THIES, "2024-05-02", 2000, 1500),
                credited(THIES, "2024-05-02", 2000),
                subsidy(THIES, "2024-06-30", 1000));
        assertThat(desk.count(THIES, "2024-04", "CREDIT:XOF:")).isEqualTo(2500);
        assertThat(desk.count(THIES, "2024-05", "CREDIT:XOF:")).isEqualTo(-2000);
        assertThat(desk.count(THIES, "2024-05", "ARREARS:XOF:")).isEqualTo(1500);
        assertThat(desk.count(THIES, "2024-06", "ARREARS:XOF:")).isEqualTo(-1000);
        assertThat(desk.count(THIES, "2024-06", "SUBSIDIES:XOF:")).isEqualTo(1000);
    }

    @Test
    void whoLeftIsNotEnrolledFromTheNextMonthEndOn() {
        LocalDate last = LocalDate.parse("2024-03-31");
        given(
                Stream.ENROLMENTS,
                added(THIES, "M1", "2024-01-01"),
                new MemberRemoved(THIES, "000001", "M1", DepartureReason.DIED, last, 1, 0));
        assertThat(desk.count(THIES, "2024-03", "ENROLLED::")).isZero();
        assertThat(desk.count(THIES, "2024-04", "ENROLLED::")).isEqualTo(-1);
    }

    @Test
    void aDecisionMadeAgainReplacesTheOneBefore() {
        ClaimDecided refused = decided(THIES, "000001", "2024-05-31", State.SUBMITTED, State.REJECTED, 1800, 0);
        given(
                Stream.CLAIMS,
                submitted(THIES, "000001", "2024-05-31", 1800),
                refused,
                again(refused, State.APPROVED, 1200));
        assertThat(desk.count(THIES, "2024-05", "CLAIMS::REJECTED")).isZero();
        assertThat(desk.count(THIES, "2024-05", "CLAIMS::APPROVED")).isEqualTo(1);
        assertThat(desk.count(THIES, "2024-05", "PAYABLE:XOF:")).isEqualTo(1200);
        assertThat(desk.count(THIES, "2024-05", "NOT_CHARGED:XOF:")).isEqualTo(300);
    }

    @Test
    void aSubmittedClaimCountsInItsMonthOfCare() {
        given(Stream.CLAIMS, submitted(THIES, "000001", "2024-05-31", 1800));
        assertThat(desk.count(THIES, "2024-05", "CLAIMS::SUBMITTED")).isEqualTo(1);
        assertThat(desk.count(THIES, "2024-05", "BILLED:XOF:")).isEqualTo(1800);
    }

    @Test
    void aPendedClaimIsNoLongerSubmitted() {
        given(Stream.CLAIMS, submitted(THIES, "000001", "2024-05-31", 1800), pended(THIES, "000001", "2024-05-31"));
        assertThat(desk.count(THIES, "2024-05", "CLAIMS::SUBMITTED")).isZero();
        assertThat(desk.count(THIES, "2024-05", "CLAIMS::PENDED")).isEqualTo(1);
    }

    @Test
    void aDecidedClaimMovesWithItsAmounts() {
        given(
                Stream.CLAIMS,
                submitted(THIES, "000001", "2024-05-31", 1800),
                pended(THIES, "000001", "2024-05-31"),
                decided(THIES, "000001", "2024-05-31", State.PENDED, State.PARTLY_APPROVED, 1800, 1200));
        assertThat(desk.count(THIES, "2024-05", "CLAIMS::PENDED")).isZero();
        assertThat(desk.count(THIES, "2024-05", "CLAIMS::PARTLY_APPROVED")).isEqualTo(1);
        assertThat(desk.count(THIES, "2024-05", "BILLED:XOF:")).isEqualTo(1800);
        assertThat(desk.count(THIES, "2024-05", "PAYABLE:XOF:")).isEqualTo(1200);
        assertThat(desk.count(THIES, "2024-05", "PATIENT_SHARE:XOF:")).isEqualTo(300);
        assertThat(desk.count(THIES, "2024-05", "NOT_CHARGED:XOF:")).isEqualTo(300);
        assertThat(desk.count(THIES, "2024-05", "PAYABLE_BY_CATEGORY:XOF:CONSULTATION"))
                .isEqualTo(1200);
    }
}
