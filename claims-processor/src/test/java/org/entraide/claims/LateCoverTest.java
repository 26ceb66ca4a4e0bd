package org.entraide.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.claims.Thies.CARE;
import static org.entraide.claims.Thies.MOTHER;
import static org.entraide.claims.Thies.MUTUAL;
import static org.entraide.claims.Thies.YEAR;
import static org.entraide.claims.Thies.YEAR_END;
import static org.entraide.claims.Thies.claim;
import static org.entraide.claims.Thies.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.entraide.claims.command.ClaimsCommand.Reconsider;
import org.entraide.claims.enrolment.Household;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.CoverInterval.Status;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.Event;
import org.entraide.events.Money;
import org.junit.jupiter.api.Test;

/** A fact about cover that comes late decides again what was refused for lack of cover, and nothing else. */
class LateCoverTest {

    private final Ledgerbook book = Thies.open();

    private static final CoverageChanged SUSPENDED =
            Thies.becomes(YEAR, Thies.interval(Status.SUSPENDED, YEAR, YEAR_END));

    @Test
    void aLatePaymentDecidesARefusedClaimAgain() {
        book.note(MUTUAL, SUSPENDED);
        ClaimDecided refused = decided(book.accept(claim(MOTHER, null, line("CONS", 1, 1_000))));
        assertThat(refused.before()).isNull();
        assertThat(refused.reasons()).containsExactly("C02");

        ClaimDecided again = decided(book.note(MUTUAL, Thies.covered()));

        assertThat(again.was()).isEqualTo(State.REJECTED);
        assertThat(again.now()).isEqualTo(State.APPROVED);
        assertThat(again.before()).isEqualTo(refused.award());
        assertThat(again.award().payable()).isEqualTo(new Money(800, "XOF"));
        assertThat(used()).isEqualTo(800);
    }

    @Test
    void aChangeThatLeavesTheDateOfCareAloneDecidesNothing() {
        book.note(MUTUAL, SUSPENDED);
        book.accept(claim(MOTHER, null, line("CONS", 1, 1_000)));
        LocalDate after = CARE.plusDays(1);
        assertThat(book.note(MUTUAL, Thies.becomes(after, Thies.interval(after, YEAR_END))))
                .noneMatch(ClaimDecided.class::isInstance);
        assertThat(book.claim(MUTUAL, "000001").state()).isEqualTo(State.REJECTED);
    }

    @Test
    void whatWasPaidIsNeverTakenBack() {
        book.accept(claim(MOTHER, null, line("CONS", 1, 1_000)));
        assertThat(book.note(MUTUAL, SUSPENDED)).noneMatch(ClaimDecided.class::isInstance);
        assertThat(book.claim(MUTUAL, "000001").state()).isEqualTo(State.APPROVED);
        assertThat(used()).isEqualTo(800);
    }

    @Test
    void oncePaidAClaimIsNotDecidedAnotherTime() {
        book.note(MUTUAL, SUSPENDED);
        book.accept(claim(MOTHER, null, line("CONS", 1, 1_000)));
        book.note(MUTUAL, Thies.covered());
        assertThat(book.note(MUTUAL, SUSPENDED)).noneMatch(ClaimDecided.class::isInstance);
        assertThat(book.note(MUTUAL, Thies.covered())).noneMatch(ClaimDecided.class::isInstance);
    }

    @Test
    void observationThatEndedEarlierPaysTheRestAndTheCeilingGivesBackWhatTheFirstDecisionTook() {
        book.note(MUTUAL, Thies.becomes(YEAR, Thies.observed(YEAR, YEAR_END, CARE.plusDays(1))));
        ClaimDecided partly =
                decided(book.accept(claim(MOTHER, null, line("CONS", 1, 1_000), line("ACCOUCH", 1, 60_000))));
        assertThat(partly.now()).isEqualTo(State.PARTLY_APPROVED);
        assertThat(partly.reasons()).containsExactly("L07", "P02");
        assertThat(used()).isEqualTo(800);

        ClaimDecided again = decided(book.note(MUTUAL, Thies.covered()));

        assertThat(again.award().payable()).isEqualTo(new Money(40_000, "XOF"));
        assertThat(again.reasons()).containsExactly("P02", "P03");
        assertThat(Objects.requireNonNull(book.claim(MUTUAL, "000001").verdict())
                        .inputs()
                        .usedBefore())
                .isZero();
        assertThat(used()).isEqualTo(40_000);
    }

    @Test
    void coverThatIsOnItsWayWhenTheClaimComesDecidesItAgain() {
        Ledgerbook early = new Ledgerbook();
        early.accept(Thies.contract());
        early.accept(Thies.tariff());
        early.note(MUTUAL, Thies.registered());
        early.note(MUTUAL, Thies.benefits(20, null));
        early.note(MUTUAL, Thies.member(MOTHER));
        assertThat(decided(early.accept(claim(MOTHER, null, line("CONS", 1, 1_000))))
                        .now())
                .isEqualTo(State.REJECTED);
        assertThat(decided(early.note(MUTUAL, Thies.covered())).now()).isEqualTo(State.APPROVED);
    }

    @Test
    void reconsideringARefusedClaimWithoutNewsChangesNothing() {
        book.note(MUTUAL, SUSPENDED);
        book.accept(claim(MOTHER, null, line("CONS", 1, 1_000)));
        assertThat(book.refusals(new Reconsider(MUTUAL, "000001"))).containsExactly("CLAIM_STILL_WAITS /claim");
    }

    private long used() {
        return Household.of(MUTUAL, "000012", book.shelf).used("000012-1");
    }

    private static ClaimDecided decided(List<Event> events) {
        return Ledgerbook.only(events, ClaimDecided.class);
    }
}
