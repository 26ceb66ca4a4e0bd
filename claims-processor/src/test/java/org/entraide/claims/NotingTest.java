package org.entraide.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.claims.Thies.CARE;
import static org.entraide.claims.Thies.MOTHER;
import static org.entraide.claims.Thies.MUTUAL;
import static org.entraide.claims.Thies.YEAR;
import static org.entraide.claims.Thies.claim;
import static org.entraide.claims.Thies.line;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.command.ClaimsFact.CoverageNoted;
import org.entraide.claims.command.ClaimsFact.MemberNoted;
import org.entraide.claims.command.ClaimsFact.MutualNoted;
import org.entraide.claims.command.ClaimsFact.PackageNoted;
import org.entraide.claims.command.ClaimsFact.PassedOver;
import org.entraide.claims.enrolment.Member;
import org.entraide.claims.enrolment.Register;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.CoverInterval.Status;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.EnrolmentEvent.DepartureReason;
import org.entraide.events.EnrolmentEvent.HouseholdEnrolled;
import org.entraide.events.EnrolmentEvent.MemberRemoved;
import org.entraide.events.Event;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.SharedCover;
import org.entraide.events.Skipped;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each handler: the first event, the same again, before its parent, after what it would have decided. */
class NotingTest {

    private final Ledgerbook book = new Ledgerbook();

    private Member mother() {
        return Objects.requireNonNull(Member.of(MUTUAL, MOTHER, book.shelf));
    }

    private void everythingButTheRegistry() {
        book.accept(Thies.contract());
        book.accept(Thies.tariff());
    }

    private static State state(List<Event> events) {
        return Ledgerbook.only(events, ClaimDecided.class).now();
    }

    @Nested
    class MutualRegisteredEvents {

        @Test
        void first() {
            assertThat(book.note(MUTUAL, Thies.registered()))
                    .containsExactly(new MutualNoted(MUTUAL, 1, Thies.registered()));
        }

        @Test
        void duplicateChangesNothing() {
            Ledgerbook full = Thies.open();
            full.accept(claim(MOTHER, null, line("CONS", 1, 1_000)));
            assertThat(full.note(MUTUAL, Thies.registered())).hasSize(1);
            assertThat(full.claim(MUTUAL, "000001").state()).isEqualTo(State.APPROVED);
        }

        @Test
        void lateDecidesTheClaimsThatWaited() {
            everythingButTheRegistry();
            book.note(MUTUAL, Thies.benefits(20, null));
            book.note(MUTUAL, Thies.covered());
            book.accept(claim(MOTHER, null, line("CONS", 1, 1_000)));
            assertThat(state(book.note(MUTUAL, Thies.registered()))).isEqualTo(State.APPROVED);
        }

        @Test
        void lateFindsAClaimInAnotherCurrency() {
            everythingButTheRegistry();
            book.note(MUTUAL, Thies.covered());
            book.accept(new ClaimsCommand.SubmitClaim(
                    MUTUAL, MOTHER, "PS03", null, CARE, CARE, null, "EUR", List.of(line("CONS", 1, 10))));
            book.note(MUTUAL, Thies.benefits(20, null));
            ClaimDecided decided = Ledgerbook.only(book.note(MUTUAL, Thies.registered()), ClaimDecided.class);
            assertThat(decided.reasons()).containsExactly("C09");
            assertThat(decided.award().notCharged().amount()).isEqualTo(10);
        }
    }

    @Nested
    class PackagePublishedEvents {

        @Test
        void firstAndBeforeTheMutual() {
            assertThat(book.note(MUTUAL, Thies.benefits(20, null)))
                    .containsExactly(new PackageNoted(MUTUAL, 1, Thies.benefits(20, null)));
        }

        @Test
        void lateDecidesTheClaimsUnderThisVersion() {
            everythingButTheRegistry();
            book.note(MUTUAL, Thies.registered());
            book.note(MUTUAL, Thies.covered());
            book.accept(claim(MOTHER, null, line("CONS", 1, 1_000)));
            assertThat(book.claim(MUTUAL, "000001").awaits()).containsExactly("SN-THI-0007/package/BASE@1");
            assertThat(state(book.note(MUTUAL, Thies.benefits(20, null)))).isEqualTo(State.APPROVED);
        }

        @Test
        void duplicateChangesNothing() {
            Ledgerbook full = Thies.open();
            full.accept(claim(MOTHER, null, line("CONS", 1, 1_000)));
            assertThat(full.note(MUTUAL, Thies.benefits(20, 40_000L))).hasSize(1);
        }
    }

    @Nested
    class MemberAddedEvents {

        @Test
        void firstAndBeforeTheHousehold() {
            assertThat(book.note(MUTUAL, Thies.member(MOTHER)))
                    .containsExactly(new MemberNoted(MUTUAL, 1, Thies.member(MOTHER)));
            assertThat(mother()).isEqualTo(new Member(MOTHER, "000012", List.of(), null));
        }

        @Test
        void duplicateKeepsTheCover() {
            book.note(MUTUAL, Thies.covered());
            book.note(MUTUAL, Thies.member(MOTHER));
            assertThat(mother().intervals()).hasSize(1);
        }

        @Test
        void lateDecidesTheMembersClaims() {
            Ledgerbook full = Thies.open();
            full.accept(claim("000077-01", null, line("CONS", 1, 1_000)));
            assertThat(state(full.note(MUTUAL, Thies.member("000077-01")))).isEqualTo(State.REJECTED);
        }
    }

    @Nested
    class CoverageChangedEvents {

        @Test
        void firstAndBeforeTheMember() {
            assertThat(book.note(MUTUAL, Thies.covered()))
                    .containsExactly(new CoverageNoted(MUTUAL, 1, Thies.covered()));
            assertThat(mother().coverOn(CARE)).isPresent();
        }

        @Test
        void duplicateChangesNothing() {
            book.note(MUTUAL, Thies.covered());
            Member once = mother();
            book.note(MUTUAL, Thies.covered());
            assertThat(mother()).isEqualTo(once);
        }

        @Test
        void whoIsNotNamedAnyMoreIsNotCoveredAnyMore() {
            book.note(MUTUAL, Thies.covered());
            List<SharedCover> was = Thies.covered().now();
            book.note(
                    MUTUAL,
                    new CoverageChanged(
                            MUTUAL,
                            "000012",
                            YEAR,
                            was,
                            List.of(new SharedCover(
                                    List.of(Thies.CHILD), was.getFirst().intervals()))));
            assertThat(mother().intervals()).isEmpty();
        }

        @Test
        void lateLeavesDecidedClaimsAlone() {
            Ledgerbook full = Thies.open();
            full.accept(claim(MOTHER, null, line("CONS", 1, 1_000)));
            List<SharedCover> was = Thies.covered().now();
            assertThat(full.note(MUTUAL, new CoverageChanged(MUTUAL, "000012", YEAR, was, List.of())))
                    .hasSize(1);
            assertThat(full.claim(MUTUAL, "000001").state()).isEqualTo(State.APPROVED);
        }

        @Test
        void whatLiesBeforeTheChangedDayStays() {
            book.note(MUTUAL, Thies.covered());
            LocalDate june = LocalDate.of(2026, 6, 1);
            book.note(MUTUAL, Thies.becomes(june, Thies.interval(Status.SUSPENDED, june, Thies.YEAR_END)));
            assertThat(mother().intervals())
                    .containsExactly(
                            Thies.interval(YEAR, june.minusDays(1)),
                            Thies.interval(Status.SUSPENDED, june, Thies.YEAR_END));
        }

        @Test
        void aClaimThatWaitsForAPackageIsSeenAgainWhenCoverChanges() {
            everythingButTheRegistry();
            book.note(MUTUAL, Thies.registered());
            book.note(MUTUAL, Thies.covered());
            book.accept(claim(MOTHER, null, line("CONS", 1, 1_000)));
            List<SharedCover> was = Thies.covered().now();
            assertThat(state(book.note(MUTUAL, new CoverageChanged(MUTUAL, "000012", YEAR, was, List.of()))))
                    .isEqualTo(State.REJECTED);
        }
    }

    @Nested
    class MemberRemovedEvents {

        private final MemberRemoved died =
                new MemberRemoved(MUTUAL, "000012", MOTHER, DepartureReason.DIED, CARE.minusDays(1), 2, 1);

        @Test
        void firstRefusesCareAfterTheLastDay() {
            Ledgerbook full = Thies.open();
            full.note(MUTUAL, died);
            ClaimDecided decided =
                    Ledgerbook.only(full.accept(claim(MOTHER, null, line("CONS", 1, 1_000))), ClaimDecided.class);
            assertThat(decided.reasons()).containsExactly("C02");
        }

        @Test
        void earlyBeforeTheMemberOnlyMovesTheNumber() {
            assertThat(book.note(MUTUAL, died)).hasSize(1);
        }

        @Test
        void duplicateChangesNothing() {
            Ledgerbook full = Thies.open();
            full.note(MUTUAL, died);
            assertThat(full.note(MUTUAL, died)).hasSize(1);
        }

        @Test
        void lateLeavesDecidedClaimsAlone() {
            Ledgerbook full = Thies.open();
            full.accept(claim(MOTHER, null, line("CONS", 1, 1_000)));
            assertThat(full.note(MUTUAL, died)).hasSize(1);
            assertThat(full.claim(MUTUAL, "000001").state()).isEqualTo(State.APPROVED);
        }
    }

    @Nested
    class EventsWithoutEffect {

        @Test
        void aHouseholdMovesTheWatermarkOnly() {
            HouseholdEnrolled enrolled =
                    new HouseholdEnrolled(MUTUAL, "000012", "SN-THI-KEUR", HouseholdCategory.ORDINARY, Thies.YEAR);
            assertThat(book.note(MUTUAL, enrolled)).containsExactly(new PassedOver(MUTUAL, "enrolments", 1));
            assertThat(Register.of(MUTUAL, book.shelf).enrolmentsNoted()).isEqualTo(1);
        }

        @Test
        void whatAnOperatorPassedOverMovesTheWatermarkToo() {
            book.note(MUTUAL, Thies.member(MOTHER));
            assertThat(book.note(MUTUAL, new Skipped("op-1", "unreadable")))
                    .containsExactly(new PassedOver(MUTUAL, "enrolments", 2));
            assertThat(Register.of(MUTUAL, book.shelf).enrolmentsNoted()).isEqualTo(2);
        }
    }
}
