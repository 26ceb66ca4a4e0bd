package org.entraide.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.claims.Thies.CARE;
import static org.entraide.claims.Thies.CHILD;
import static org.entraide.claims.Thies.MOTHER;
import static org.entraide.claims.Thies.MUTUAL;
import static org.entraide.claims.Thies.YEAR;
import static org.entraide.claims.Thies.YEAR_END;
import static org.entraide.claims.Thies.claim;
import static org.entraide.claims.Thies.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entraide.claims.adjudication.Ground;
import org.entraide.claims.adjudication.Line;
import org.entraide.claims.adjudication.Standing;
import org.entraide.claims.claim.Checking;
import org.entraide.claims.claim.Claim;
import org.entraide.claims.claim.Prospect;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.claims.enrolment.Register;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.CoverInterval.Opening;
import org.entraide.events.CoverInterval.Status;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.ledger.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckingTest {

    private final Ledgerbook book = Thies.open();

    /** Care under every circumstance: covered and paid, above the tariff, above the ceiling, unknown, too early… */
    static Stream<SubmitClaim> care() {
        Line delivery = line("ACCOUCH", 1, 60_000);
        return Stream.of(
                claim(MOTHER, "F-1", line("CONS", 1, 1_000), line("AMOX", 10, 150)),
                claim(MOTHER, null, line("CONS", 3, 1_750)),
                claim(CHILD, null, delivery, line("CONS", 1, 1_000)),
                claim(MOTHER, null, line("NOPE", 2, 500), line("AMOX", 1, 100)),
                claim(MOTHER, null, YEAR.minusDays(1), line("CONS", 1, 1_000)),
                claim(CHILD, null, YEAR.plusDays(20), delivery, line("CONS", 1, 1_000)),
                claim("000099-01", "F-9", line("CONS", 1, 1_000)),
                new SubmitClaim(
                        MUTUAL, MOTHER, "HF99", null, CARE, CARE, null, "XOF", List.of(line("CONS", 1, 1_000))));
    }

    @ParameterizedTest
    @MethodSource("care")
    void whatIsForeseenIsWhatIsDecided(SubmitClaim care) {
        book.accept(claim(MOTHER, null, line("ACCOUCH", 1, 30_000)));
        book.note(MUTUAL, Thies.becomes(YEAR, Thies.observed(YEAR, YEAR_END, CARE)));
        Prospect foreseen = look(care);
        Claim decided = submitted(care);
        switch (foreseen) {
            case Prospect.Decided(var verdict) -> assertThat(verdict).isEqualTo(decided.verdict());
            case Prospect.Waiting(var awaits) -> {
                assertThat(decided.state()).isEqualTo(State.PENDED);
                assertThat(awaits).isNotEmpty().isEqualTo(decided.awaits());
            }
            case Prospect.Entered _, Prospect.Impossible _ -> throw new AssertionError(foreseen);
        }
    }

    @Test
    void lookingChangesNothing() {
        SubmitClaim care = claim(MOTHER, "F-1", line("ACCOUCH", 1, 60_000));
        int before = book.events.size();
        assertThat(look(care)).isEqualTo(look(care));
        assertThat(book.events).hasSize(before);
        assertThat(Register.of(MUTUAL, book.shelf).lastClaim()).isZero();
    }

    @Test
    void whatIsLeftOfTheCeilingIsNetOfUse() {
        assertThat(standing(CARE).inputs().left()).isEqualTo(40_000);
        book.accept(claim(MOTHER, null, line("ACCOUCH", 1, 30_000)));
        assertThat(standing(CARE).inputs().left()).isEqualTo(16_000);
        Prospect.Decided foreseen = (Prospect.Decided) look(claim(CHILD, null, line("ACCOUCH", 1, 60_000)));
        assertThat(foreseen.verdict().inputs().left()).isEqualTo(16_000);
        assertThat(foreseen.verdict().payable()).isEqualTo(16_000);
        assertThat(foreseen.verdict().left()).isZero();
    }

    @Test
    void anInvoiceThatIsThereIsToldWithItsClaim() {
        book.accept(claim(MOTHER, "F-1", line("CONS", 1, 1_000)));
        assertThat(look(claim(MOTHER, "F-1", line("CONS", 1, 1_000)))).isEqualTo(new Prospect.Entered("000001"));
        assertThat(look(claim(CHILD, "F-1", line("CONS", 1, 1_000))))
                .isEqualTo(new Prospect.Impossible(List.of(Refusal.of("C08", "/externalReference", "F-1", "000001"))));
    }

    @Test
    void whatCouldNotBeTakenInIsSaidBeforehand() {
        LocalDate tomorrow = book.today.plusDays(1);
        assertThat(look(claim(MOTHER, null, tomorrow, line("CONS", 0, 1_000))))
                .isInstanceOfSatisfying(
                        Prospect.Impossible.class,
                        impossible -> assertThat(impossible.reasons())
                                .extracting(reason -> reason.pointer())
                                .containsExactly("/careFrom", "/careTo", "/lines/0/quantity"));
    }

    @Test
    void aStandingNeedsNeitherProviderNorAct() {
        book.note(MUTUAL, Thies.becomes(YEAR, Thies.observed(YEAR, YEAR_END, CARE.plusDays(1))));
        Standing covered = standing(CARE);
        assertThat(covered.covered()).isTrue();
        assertThat(covered.inObservation()).containsExactly(new Opening(Category.DELIVERY, CARE.plusDays(1)));
        assertThat(standing(CARE.plusDays(1)).inObservation()).isEmpty();
        book.note(MUTUAL, Thies.becomes(CARE, Thies.interval(Status.SUSPENDED, CARE, YEAR_END)));
        assertThat(standing(CARE).covered()).isFalse();
        assertThat(standing(CARE).cover().ground()).isEqualTo(Ground.SUSPENDED);
        assertThat(standing(CARE.minusDays(1)).covered()).isTrue();
        assertThat(Checking.standing(MUTUAL, "000099-01", CARE, book.shelf)).isEmpty();
    }

    @Test
    void claimsAreCountedByTheirState() {
        book.accept(claim(MOTHER, null, line("CONS", 1, 1_000)));
        book.accept(claim(MOTHER, null, line("NOPE", 1, 1_000)));
        book.accept(claim("000099-01", null, line("CONS", 1, 1_000)));
        Register counted = Register.of(MUTUAL, book.shelf);
        assertThat(List.of(counted.in(State.APPROVED), counted.in(State.REJECTED), counted.in(State.PENDED)))
                .containsExactly(1L, 1L, 1L);
        book.note(MUTUAL, Thies.member("000099-01"));
        Register later = Register.of(MUTUAL, book.shelf);
        assertThat(List.of(later.in(State.SUBMITTED), later.in(State.PENDED), later.in(State.REJECTED)))
                .containsExactly(0L, 0L, 2L);
    }

    @Test
    void anEarlierDecisionIsKept() {
        book.note(MUTUAL, Thies.becomes(YEAR, Thies.interval(Status.SUSPENDED, YEAR, YEAR_END)));
        book.accept(claim(MOTHER, null, line("CONS", 1, 1_000)));
        book.today = book.today.plusDays(3);
        book.note(MUTUAL, Thies.becomes(YEAR, Thies.interval(YEAR, YEAR_END)));
        Claim again = book.claim(MUTUAL, "000001");
        assertThat(again.state()).isEqualTo(State.APPROVED);
        assertThat(again.earlier())
                .containsExactly(new Claim.Earlier(book.today.minusDays(3), State.REJECTED, 0, 1_000));
    }

    private Prospect look(SubmitClaim care) {
        return Checking.check(care, ClaimsBook.draft(book.shelf), book.today);
    }

    private Standing standing(LocalDate day) {
        return Checking.standing(MUTUAL, MOTHER, day, book.shelf).orElseThrow();
    }

    private Claim submitted(SubmitClaim care) {
        String number = Objects.requireNonNull(book.accepted(care).outcome().get("claim"));
        return book.claim(MUTUAL, number);
    }
}
