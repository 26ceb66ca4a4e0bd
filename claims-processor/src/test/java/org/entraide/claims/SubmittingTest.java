package org.entraide.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.claims.Thies.CARE;
import static org.entraide.claims.Thies.CHILD;
import static org.entraide.claims.Thies.MOTHER;
import static org.entraide.claims.Thies.MUTUAL;
import static org.entraide.claims.Thies.claim;
import static org.entraide.claims.Thies.line;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.entraide.claims.adjudication.Line;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.claims.command.ClaimsFact.ClaimAdjudicated;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.ClaimEvent.ClaimSubmitted;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.Event;
import org.entraide.events.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubmittingTest {

    private final Ledgerbook book = Thies.open();

    @Test
    void aCleanClaimIsNumberedAndDecidedAtOnce() {
        List<Event> events = book.accept(claim(MOTHER, "F-1", line("CONS", 1, 1_000), line("AMOX", 10, 150)));
        ClaimSubmitted submitted = Ledgerbook.only(events, ClaimSubmitted.class);
        assertThat(submitted.claim()).isEqualTo("000001");
        assertThat(submitted.billed()).isEqualTo(new Money(2_500, "XOF"));
        ClaimDecided decided = Ledgerbook.only(events, ClaimDecided.class);
        assertThat(decided.was()).isEqualTo(State.SUBMITTED);
        assertThat(decided.now()).isEqualTo(State.APPROVED);
        assertThat(decided.award().payable()).isEqualTo(new Money(2_000, "XOF"));
        assertThat(decided.award().patientShare()).isEqualTo(new Money(500, "XOF"));
        assertThat(decided.reasons()).containsExactly("P02");
    }

    @Test
    void theSameInvoiceOfTheSameProviderIsTheSameClaim() {
        book.accept(claim(MOTHER, "F-1", line("CONS", 1, 1_000)));
        book.accept(claim(MOTHER, null, line("CONS", 1, 1_000)));
        var again = book.accepted(claim(MOTHER, "F-1", line("CONS", 1, 1_000)));
        assertThat(again.outcome()).containsEntry("claim", "000001").containsEntry("already", "true");
        assertThat(again.events()).isEmpty();
        assertThat(book.accepted(claim(MOTHER, "F-2", line("CONS", 1, 1_000))).outcome())
                .isEqualTo(java.util.Map.of("claim", "000003"));
    }

    /** Sent by another route on another day, it is the same piece of paper. */
    @Test
    void theDayItWasHandedInMakesNoOtherInvoice() {
        SubmitClaim first = claim(MOTHER, "F-1", line("CONS", 1, 1_000));
        book.accept(first);
        SubmitClaim later = new SubmitClaim(
                MUTUAL, MOTHER, "PS03", "F-1", first.careFrom(), first.careTo(), book.today, "XOF", first.lines());
        assertThat(book.accepted(later).outcome()).containsEntry("claim", "000001");
    }

    static Stream<SubmitClaim> other() {
        Line line = line("CONS", 1, 1_000);
        return Stream.of(
                claim(CHILD, "F-1", line),
                claim(MOTHER, "F-1", line("CONS", 2, 1_000)),
                claim(MOTHER, "F-1", line("CONS", 1, 1_500)),
                claim(MOTHER, "F-1", line, line("AMOX", 1, 150)),
                claim(MOTHER, "F-1", CARE.minusDays(1), line));
    }

    @ParameterizedTest
    @MethodSource("other")
    void anotherInvoiceWithATakenNumberIsNeverLostSilently(SubmitClaim other) {
        book.accept(claim(MOTHER, "F-1", line("CONS", 1, 1_000)));
        assertThat(book.refusals(other)).containsExactly("C08 /externalReference");
        assertThat(book.refusals(other)).containsExactly("C08 /externalReference");
    }

    @Test
    void twoProvidersMayNumberAlike() {
        book.accept(claim(MOTHER, "F-1", line("CONS", 1, 1_000)));
        SubmitClaim elsewhere =
                new SubmitClaim(MUTUAL, CHILD, "PS04", "F-1", CARE, CARE, null, "XOF", List.of(line("CONS", 1, 1_000)));
        assertThat(book.accepted(elsewhere).outcome()).isEqualTo(java.util.Map.of("claim", "000002"));
    }

    @Test
    void impossibleDatesAreRefused() {
        assertThat(book.refusals(dated(CARE, CARE.minusDays(1), null)))
                .containsExactly("C06_ENDS_BEFORE_BEGIN /careTo");
        LocalDate tomorrow = book.today.plusDays(1);
        assertThat(book.refusals(dated(tomorrow, tomorrow, null)))
                .containsExactly("C06_IN_THE_FUTURE /careFrom", "C06_IN_THE_FUTURE /careTo");
        assertThat(book.refusals(dated(CARE, CARE, CARE.minusDays(1))))
                .containsExactly("C06_AFTER_DEPOSIT /depositedOn");
        assertThat(book.refusals(dated(CARE, CARE, tomorrow))).containsExactly("C06_IN_THE_FUTURE /depositedOn");
        assertThat(book.accept(dated(book.today, book.today, book.today))).isNotEmpty();
    }

    @Test
    void anotherCurrencyIsRefused() {
        assertThat(book.refusals(new SubmitClaim(
                        MUTUAL, MOTHER, "PS03", null, CARE, CARE, null, "EUR", List.of(line("CONS", 1, 1)))))
                .containsExactly("C09 /currency");
    }

    @Test
    void linesThatCannotBeAreRefusedAndNeverCut() {
        assertThat(book.refusals(claim(
                        MOTHER,
                        null,
                        line("CONS", 0, 1_000),
                        line("CONS", 10_001, 1_000),
                        line("CONS", 1, -1),
                        line("CONS", 1, 10_000_000_001L),
                        line("a b", 1, 1))))
                .containsExactly(
                        "QUANTITY_OUT_OF_RANGE /lines/0/quantity",
                        "QUANTITY_OUT_OF_RANGE /lines/1/quantity",
                        "PRICE_OUT_OF_RANGE /lines/2/unitPrice",
                        "PRICE_OUT_OF_RANGE /lines/3/unitPrice",
                        "CODE_MALFORMED /lines/4/act");
        assertThat(book.refusals(claim(MOTHER, null))).containsExactly("LINES_COUNT /lines");
        assertThat(book.refusals(claim(MOTHER, null, many(201, line("CONS", 1, 1)))))
                .containsExactly("LINES_COUNT /lines");
        assertThat(book.refusals(claim(MOTHER, null, line("CONS", 101, 10_000_000_000L))))
                .containsExactly("BILLED_TOO_MUCH /lines");
    }

    @Test
    void theLargestClaimIsDecidedExactlyAndFitsAnEvent() {
        List<Event> events =
                book.accept(claim(MOTHER, null, many(200, line("UNKNOWN-ACT-WITH-A-LONG-CODE-32", 1, 5_000_000_000L))));
        ClaimAdjudicated kept = Ledgerbook.only(events, ClaimAdjudicated.class);
        assertThat(kept.verdict().notCharged()).isEqualTo(1_000_000_000_000L);
        assertThat(book.book.facts().write(kept)).hasSizeLessThan(256 * 1024);
    }

    @Test
    void aStrangeReferenceOrCodeIsRefused() {
        assertThat(book.refusals(claim("../0001", "facture de Awa", line("CONS", 1, 1_000))))
                .containsExactly("CODE_MALFORMED /member", "REFERENCE_MALFORMED /externalReference");
    }

    @Test
    void whatIsPublishedNamesNoAct() {
        book.accept(claim(MOTHER, null, line("CONS", 1, 1_500), line("NOPE", 1, 100)));
        assertThat(book.events.stream()
                        .filter(org.entraide.events.ClaimEvent.class::isInstance)
                        .map(book.book.facts()::write))
                .isNotEmpty()
                .noneMatch(text -> text.contains("CONS\"") || text.contains("NOPE"));
    }

    private static SubmitClaim dated(LocalDate from, LocalDate to, @Nullable LocalDate deposited) {
        return new SubmitClaim(
                MUTUAL, MOTHER, "PS03", null, from, to, deposited, "XOF", List.of(line("CONS", 1, 1_000)));
    }

    private static Line[] many(int count, Line line) {
        return Collections.nCopies(count, line).toArray(Line[]::new);
    }
}
