package org.entraide.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.claims.Thies.MOTHER;
import static org.entraide.claims.Thies.MUTUAL;
import static org.entraide.claims.Thies.claim;
import static org.entraide.claims.Thies.line;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.entraide.access.Scope;
import org.entraide.claims.claim.Claim;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.Skipped;
import org.entraide.events.Stream;
import org.entraide.ledger.Alerts.Kind;
import org.entraide.ledger.Answer;
import org.entraide.ledger.EventId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of the registry's topics, and claims that wait, on the real store. */
class ClaimsProcessorTest {

    private static final Scope OWN = new Scope.Mutual(MUTUAL);

    @TempDir
    Path directory;

    private Programme programme;

    @BeforeEach
    void open() {
        programme = new Programme(directory);
    }

    @AfterEach
    void close() {
        assertThat(programme.processor.ledgers().verify().findings()).isEmpty();
        programme.close();
    }

    private State state(String claim) {
        return programme.processor.claims().get(OWN, MUTUAL, claim).claim().state();
    }

    private long noted() {
        return programme.processor.noted(MUTUAL, Stream.ENROLMENTS);
    }

    @Test
    void aRecordThatComesTwiceIsNotedOnce() {
        programme.deliver("thies", 1, Thies.member(MOTHER));
        programme.deliver("thies", 1, Thies.member(MOTHER));
        assertThat(noted()).isEqualTo(1);
        assertThat(programme.alerted()).isEmpty();
    }

    @Test
    void aGapHoldsItsStreamBackAloneUntilItIsFilled() {
        programme.deliver("thies", 2, Thies.covered());
        programme.deliver("thies", 1, Thies.registered());
        assertThat(noted()).isZero();
        assertThat(programme.processor.noted(MUTUAL, Stream.MUTUALS)).isEqualTo(1);
        assertThat(programme.alerted()).containsExactly(Kind.GAP);
        programme.deliver("thies", 1, Thies.member(MOTHER));
        programme.deliver("thies", 2, Thies.covered());
        assertThat(noted()).isEqualTo(2);
        assertThat(programme.alerted()).isEmpty();
    }

    @Test
    void aGapThatIsFilledAtAnotherInstanceIsNoLongerTold() {
        programme.deliver("thies", 2, Thies.covered());
        programme.processor.reader().look();
        assertThat(programme.alerted()).containsExactly(Kind.GAP);
        programme.deliverElsewhere(1, Thies.member(MOTHER));
        programme.processor.reader().look();
        assertThat(programme.alerted()).isEmpty();
    }

    @Test
    void anEventThatCannotBeAppliedStopsItsStreamUntilAnOperatorPassesItOver() {
        EventId first = new EventId(MUTUAL, "enrolments", 1);
        programme.deliver("thies", first, "MemberAdded.v1", "{\"member\":7,\"sex\":\"?\"}");
        programme.deliver("thies", 2, Thies.covered());
        assertThat(noted()).isZero();
        assertThat(programme.alerted()).contains(Kind.POISON, Kind.GAP);
        programme.deliver("thies", 1, new Skipped("op-1", "unreadable"));
        programme.deliver("thies", 2, Thies.covered());
        assertThat(noted()).isEqualTo(2);
        assertThat(programme.alerted()).isEmpty();
        programme.deliver("thies", first, "MemberAdded.v1", "{}");
        assertThat(programme.alerted()).isEmpty();
    }

    @Test
    void aNodeThatMayNotSpeakForTheMutualMovesNothing() {
        programme.deliver("dakar", 1, Thies.member(MOTHER));
        assertThat(noted()).isZero();
        assertThat(programme.alerted()).containsExactly(Kind.FOREIGN_NODE);
    }

    @Test
    void anEventOfAnotherMutualOrStreamUnderThisIdMovesNothing() {
        EventId elsewhere = new EventId("SN-THI-0008", "enrolments", 1);
        programme.deliver("thies", elsewhere, "MemberAdded.v1", text());
        programme.deliver("thies", new EventId(MUTUAL, "mutuals", 1), "MemberAdded.v1", text());
        assertThat(noted()).isZero();
        assertThat(programme.alerted()).containsExactly(Kind.POISON, Kind.POISON);
    }

    @Test
    void aRecordWithoutReadableIdIsPutAsideAndTheOthersGoOn() {
        programme.deliver(programme.unreadable());
        programme.deliver("thies", 1, Thies.member(MOTHER));
        assertThat(noted()).isEqualTo(1);
        assertThat(programme.alerted()).containsExactly(Kind.UNREADABLE);
    }

    @Test
    void aClaimThatWaitsForTheNetworkIsDecidedWhenProviderAndTariffCome() {
        programme.deliver("thies", 1, Thies.registered());
        programme.deliver("thies", 2, Thies.benefits(20, 40_000L));
        programme.deliver("thies", 1, Thies.member(MOTHER));
        programme.deliver("thies", 2, Thies.covered());
        programme.ask(claim(MOTHER, "F-1", line("CONS", 1, 1_000)));
        assertThat(programme.processor.reconsidering().sweep()).isZero();
        programme.ask(Thies.contract());
        assertThat(programme.processor.reconsidering().sweep()).isEqualTo(1);
        assertThat(state("000001")).isEqualTo(State.PENDED);
        programme.ask(Thies.tariff());
        assertThat(programme.processor.reconsidering().sweep()).isEqualTo(1);
        assertThat(programme.processor.reconsidering().sweep()).isZero();
        Claim claim = programme.processor.claims().get(OWN, MUTUAL, "000001").claim();
        assertThat(claim.state()).isEqualTo(State.APPROVED);
    }

    @Test
    void aBlockOfTheNetworkIsEnoughToMakeItLookAgain() throws Exception {
        programme.deliver("thies", 1, Thies.registered());
        programme.deliver("thies", 2, Thies.benefits(20, 40_000L));
        programme.deliver("thies", 1, Thies.covered());
        programme.ask(Thies.contract());
        Answer.Accepted pended = (Answer.Accepted) programme.ask(claim(MOTHER, null, line("CONS", 1, 1_000)));
        CompletableFuture<Long> decided = new CompletableFuture<>();
        programme.processor.reconsidering().start();
        programme.processor.ledgers().follow(head -> {
            // An answer may be told before the followers hear of its block.
            if (head.ledger().equals(MUTUAL) && head.block() > pended.position()) {
                decided.complete(head.block());
            }
        });
        programme.ask(Thies.tariff());
        assertThat(decided.get(20, TimeUnit.SECONDS)).isPositive();
        assertThat(state("000001")).isEqualTo(State.APPROVED);
    }

    @Test
    void theSameInvoiceIsAnsweredWithItsNumber() {
        programme.ask(claim(MOTHER, "F-1", line("CONS", 1, 1_000)));
        Answer again = programme.ask(claim(MOTHER, "F-1", line("CONS", 1, 1_000)));
        assertThat(again).isInstanceOf(Answer.Accepted.class);
        assertThat(((Answer.Accepted) again).outcome()).containsEntry("claim", "000001");
        assertThat(programme.processor.claims().page(OWN, MUTUAL, null, "", 10)).hasSize(1);
    }

    @Test
    void claimsOfTheSameInstantNeverTakeMoreThanIsLeftOfACeiling() {
        programme.ask(Thies.contract());
        programme.ask(Thies.tariff());
        programme.deliver("thies", 1, Thies.registered());
        programme.deliver("thies", 2, Thies.benefits(0, 20_500L));
        programme.deliver("thies", 1, Thies.covered());
        IntStream.range(0, 30)
                .parallel()
                .forEach(i -> programme.ask("desk-" + i, claim(MOTHER, "F-" + i, line("CONS", 1, 1_000))));
        List<Long> paid = programme.processor.claims().page(OWN, MUTUAL, null, "", 100).stream()
                .map(claim -> Objects.requireNonNull(claim.verdict()).payable())
                .toList();
        assertThat(paid).hasSize(30).startsWith(1_000L).endsWith(0L);
        assertThat(paid.stream().mapToLong(Long::longValue).sum()).isEqualTo(20_500);
    }

    private static String text() {
        return org.entraide.events.EventCodec.published().write(Thies.member(MOTHER));
    }
}
