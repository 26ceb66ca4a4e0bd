package org.entraide.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.claims.Thies.MOTHER;
import static org.entraide.claims.Thies.MUTUAL;
import static org.entraide.claims.Thies.claim;
import static org.entraide.claims.Thies.line;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.entraide.claims.adjudication.Line;
import org.entraide.claims.claim.WaitingList;
import org.entraide.claims.command.ClaimsCommand.Reconsider;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.claims.command.FolioKeys;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.ClaimEvent.ClaimPended;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.Event;
import org.junit.jupiter.api.Test;

class PendingTest {

    private static final SubmitClaim CLAIM = claim(MOTHER, "F-1", line("CONS", 1, 1_000));

    private final Ledgerbook book = new Ledgerbook();

    @Test
    void aClaimWithoutAnyReferenceWaitsForAllThatCanBeNamed() {
        ClaimPended pended = Ledgerbook.only(book.accept(CLAIM), ClaimPended.class);
        assertThat(pended.missing()).containsExactly("mutual", "member");
        assertThat(book.shelf.index(FolioKeys.claim(MUTUAL, "000001")))
                .containsEntry(
                        "within",
                        List.of("SN-THI-0007/PENDED", "SN-THI-0007/member/000012-01", "SN-THI-0007/reference/F-1"))
                .containsEntry(
                        "awaits", List.of("*", "SN-THI-0007/mutual/SN-THI-0007", "SN-THI-0007/member/000012-01"));
    }

    @Test
    void itIsFoundByTheProviderOfTheNetworkAsSoonAsTheNetworkIsKnown() {
        book.accept(CLAIM);
        ClaimPended again = Ledgerbook.only(book.note(MUTUAL, Thies.registered()), ClaimPended.class);
        assertThat(again.was()).isEqualTo(State.PENDED);
        assertThat(again.missing()).containsExactly("member", "provider");
        assertThat(book.claim(MUTUAL, "000001").awaits()).contains("WA/provider/PS03");
    }

    @Test
    void theLastEventOfTheRegistryDecidesItInTheSameBlock() {
        book.accept(Thies.contract());
        book.accept(Thies.tariff());
        book.accept(CLAIM);
        book.note(MUTUAL, Thies.registered());
        book.note(MUTUAL, Thies.benefits(20, 40_000L));
        List<Event> events = book.note(MUTUAL, Thies.covered());
        assertThat(Ledgerbook.only(events, ClaimDecided.class).was()).isEqualTo(State.PENDED);
    }

    @Test
    void reconsideringDecidesItOnceTheNetworksReferencesAreThere() {
        book.note(MUTUAL, Thies.registered());
        book.note(MUTUAL, Thies.benefits(20, 40_000L));
        book.note(MUTUAL, Thies.covered());
        book.accept(CLAIM);
        assertThat(book.refusals(new Reconsider(MUTUAL, "000001"))).containsExactly("CLAIM_STILL_WAITS /claim");
        book.accept(Thies.contract());
        assertThat(Ledgerbook.only(book.reconsider(MUTUAL, "000001"), ClaimPended.class)
                        .missing())
                .containsExactly("tariff");
        book.accept(Thies.tariff());
        assertThat(Ledgerbook.only(book.reconsider(MUTUAL, "000001"), ClaimDecided.class)
                        .now())
                .isEqualTo(State.APPROVED);
        assertThat(book.refusals(new Reconsider(MUTUAL, "000001"))).containsExactly("CLAIM_NOT_PENDED /claim");
        assertThat(book.refusals(new Reconsider(MUTUAL, "000009"))).containsExactly("CLAIM_UNKNOWN /claim");
    }

    @Test
    void aDecidedClaimWaitsNowhereUnlessItLacksCover() {
        Ledgerbook full = Thies.open();
        full.accept(claim("000099-01", null, line("CONS", 1, 1_000)));
        full.note(MUTUAL, Thies.member("000099-01"));
        String list = FolioKeys.waiting(MUTUAL, FolioKeys.member(MUTUAL, "000099-01"));
        assertThat(full.shelf.find(list, WaitingList.class)).isEqualTo(new WaitingList(List.of("000001")));
        full.accept(claim(MOTHER, null, line("CONS", 1, 1_000)));
        String mothers = FolioKeys.waiting(MUTUAL, FolioKeys.member(MUTUAL, MOTHER));
        assertThat(full.shelf.find(mothers, WaitingList.class)).isNull();
        assertThat(full.shelf.index(FolioKeys.claim(MUTUAL, "000001")))
                .isEqualTo(Map.of("within", List.of("SN-THI-0007/REJECTED", "SN-THI-0007/member/000099-01")));
    }

    @Test
    void claimsDecidedTogetherShareTheCeilingInTheOrderOfTheirNumbers() {
        book.accept(Thies.contract());
        book.accept(Thies.tariff());
        book.note(MUTUAL, Thies.registered());
        book.note(MUTUAL, Thies.benefits(0, 70_000L));
        book.accept(claim(MOTHER, null, line("ACCOUCH", 1, 60_000)));
        book.accept(claim(Thies.CHILD, null, line("ACCOUCH", 1, 60_000)));
        List<Event> events = book.note(MUTUAL, Thies.covered());
        assertThat(events.stream()
                        .filter(ClaimDecided.class::isInstance)
                        .map(ClaimDecided.class::cast)
                        .map(decided -> decided.claim() + " "
                                + decided.award().payable().amount()))
                .containsExactly("000001 60000", "000002 10000");
    }

    @Test
    void aCrowdThatWaitsForOneEventIsDecidedInPortions() {
        Line[] lines =
                IntStream.range(0, 200).mapToObj(i -> line("CONS", 1, 10)).toArray(Line[]::new);
        book.accept(Thies.contract());
        book.accept(Thies.tariff());
        book.note(MUTUAL, Thies.registered());
        book.note(MUTUAL, Thies.benefits(0, null));
        for (int i = 0; i < 7; i++) {
            book.accept(claim(MOTHER, null, lines));
        }
        List<Event> events = book.note(MUTUAL, Thies.covered());
        assertThat(events.stream().filter(ClaimDecided.class::isInstance)).hasSize(5);
        assertThat(Ledgerbook.only(book.reconsider(MUTUAL, "000006"), ClaimDecided.class)
                        .now())
                .isEqualTo(State.APPROVED);
    }

    /** Whatever the order in which six things become known, the outcome is the same and nobody has to ask. */
    @Property(tries = 200)
    void theOrderOfArrivalDecidesNothing(@ForAll("orders") List<Integer> order) {
        Ledgerbook any = new Ledgerbook();
        order.forEach(step -> arrive(step, any));
        if (any.claim(MUTUAL, "000001").state() == State.PENDED) {
            any.reconsider(MUTUAL, "000001");
        }
        ClaimDecided decided = Ledgerbook.only(any.events, ClaimDecided.class);
        assertThat(decided.now()).isEqualTo(State.APPROVED);
        assertThat(decided.award().payable().amount()).isEqualTo(800);
    }

    private static void arrive(int step, Ledgerbook book) {
        switch (step) {
            case 0 -> book.accept(Thies.contract());
            case 1 -> book.accept(Thies.tariff());
            case 2 -> book.note(MUTUAL, Thies.registered());
            case 3 -> book.note(MUTUAL, Thies.benefits(20, 40_000L));
            case 4 -> book.note(MUTUAL, Thies.covered());
            default -> book.accept(CLAIM);
        }
    }

    @Provide
    Arbitrary<List<Integer>> orders() {
        return Arbitraries.shuffle(0, 1, 2, 3, 4, 5);
    }
}
