package org.entraide.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.claims.Thies.CHILD;
import static org.entraide.claims.Thies.MOTHER;
import static org.entraide.claims.Thies.MUTUAL;
import static org.entraide.claims.Thies.claim;
import static org.entraide.claims.Thies.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.entraide.claims.adjudication.Verdict;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.CoverInterval;
import org.entraide.events.CoverInterval.Status;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.SharedCover;
import org.junit.jupiter.api.Test;

/** Mistakes that a widely used system makes, each held by an example. */
class MistakesOfAPeerTest {

    private final Ledgerbook book = Thies.open();

    private ClaimDecided decide(ClaimsCommand.SubmitClaim claim) {
        return Ledgerbook.only(book.accept(claim), ClaimDecided.class);
    }

    @Test
    void theCeilingIsOfTheCoverPeriodNotOfEachClaimAndChildrenCountToo() {
        assertThat(decide(claim(MOTHER, null, line("ACCOUCH", 1, 45_000)))
                        .award()
                        .payable()
                        .amount())
                .isEqualTo(36_000);
        assertThat(decide(claim(CHILD, null, line("ACCOUCH", 1, 45_000)))
                        .award()
                        .payable()
                        .amount())
                .isEqualTo(4_000);
        ClaimDecided last = decide(claim(MOTHER, null, line("CONS", 1, 1_000)));
        assertThat(last.award().payable().amount()).isZero();
        assertThat(last.award().patientShare().amount()).isEqualTo(1_000);
    }

    @Test
    void anotherCoverHasItsOwnCeilingAndTheOldOneKeepsItsUse() {
        decide(claim(MOTHER, null, line("ACCOUCH", 1, 60_000)));
        LocalDate next = LocalDate.of(2026, 6, 1);
        CoverInterval first = Thies.interval(Thies.YEAR, next.minusDays(1));
        CoverInterval second =
                new CoverInterval("000012-2", "BASE", 1, next, Status.COVERED, next, Thies.YEAR_END, next, List.of());
        book.note(
                MUTUAL,
                new CoverageChanged(
                        MUTUAL,
                        "000012",
                        Thies.YEAR,
                        Thies.covered().now(),
                        List.of(new SharedCover(List.of(MOTHER), List.of(first, second)))));
        assertThat(decide(claim(MOTHER, null, next, line("CONS", 1, 1_000)))
                        .award()
                        .payable()
                        .amount())
                .isEqualTo(800);
        assertThat(decide(claim(MOTHER, null, line("CONS", 1, 1_000)))
                        .award()
                        .payable()
                        .amount())
                .isZero();
    }

    @Test
    void aCeilingOfZeroPaysNothingNotEvenTheFirst() {
        Ledgerbook strict = new Ledgerbook();
        strict.accept(Thies.contract());
        strict.accept(Thies.tariff());
        strict.note(MUTUAL, Thies.registered());
        strict.note(MUTUAL, Thies.benefits(0, 0L));
        strict.note(MUTUAL, Thies.covered());
        ClaimDecided decided =
                Ledgerbook.only(strict.accept(claim(MOTHER, null, line("CONS", 1, 1_000))), ClaimDecided.class);
        assertThat(decided.award().payable().amount()).isZero();
        assertThat(decided.award().patientShare().amount()).isEqualTo(1_000);
    }

    @Test
    void theErrorsOfOneClaimAreNotShownUnderTheNext() {
        assertThat(decide(claim(MOTHER, null, line("NOPE", 1, 1_000))).reasons())
                .containsExactly("L02");
        assertThat(decide(claim(MOTHER, null, line("CONS", 1, 1_000))).reasons())
                .containsExactly("P02");
    }

    @Test
    void whatIsLeftIsNetOfWhatWasUsed() {
        decide(claim(MOTHER, null, line("ACCOUCH", 1, 45_000)));
        decide(claim(CHILD, null, line("ACCOUCH", 1, 45_000)));
        Verdict ceiling = Objects.requireNonNull(book.claim(MUTUAL, "000002").verdict());
        assertThat(ceiling.inputs().usedBefore()).isEqualTo(36_000);
        assertThat(ceiling.lines().getFirst().trace().getLast().figures()).containsExactly("40000", "4000");
    }

    @Test
    void amountsAreNeitherTruncatedNorRoundedOnTheWay() {
        ClaimDecided decided = decide(claim(MOTHER, null, line("AMOX", 7, 33)));
        assertThat(decided.award().patientShare().amount()).isEqualTo(46);
        assertThat(decided.award().payable().amount()).isEqualTo(185);
    }
}
