package org.entraide.hub.overview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.hub.overview.Samples.THIES;
import static org.entraide.hub.overview.Samples.decided;
import static org.entraide.hub.overview.Samples.paid;
import static org.entraide.hub.overview.Samples.submitted;
import static org.entraide.hub.overview.Samples.taken;

import org.entraide.events.ClaimEvent.State;
import org.entraide.events.Skipped;
import org.entraide.events.Stream;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Inventory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must not move figures, and what must go on beside it. */
class TroubleTest {

    private static final String OTHER = "SN-THI-0008";
    private static final String COLLECTED = "PREMIUM_COLLECTED:XOF:";

    private final Desk desk = new Desk();
    private final Tape tape = new Tape(Desk.NODE, Stream.PREMIUMS);

    @Test
    void aGapHoldsBackItsLedgerAlone() {
        desk.play(tape.record(THIES, 1, paid(THIES, "2024-01-01", 1))
                .record(THIES, 3, paid(THIES, "2024-01-01", 100))
                .record(OTHER, 1, paid(OTHER, "2024-01-01", 10)));
        assertThat(desk.count(THIES, "2024-01", COLLECTED)).isEqualTo(1);
        assertThat(desk.count(OTHER, "2024-01", COLLECTED)).isEqualTo(10);
        assertThat(desk.alerts.active())
                .containsExactly(new Alerts.Alert(
                        Alerts.Kind.GAP, "hub: SN-THI-0007/premiums", "SN-THI-0007/premiums/2 is missing"));
    }

    @Test
    void whatIsHeldBackIsToldByTheInstanceThatHasTheShardAlone() {
        tape.record(THIES, 2, paid(THIES, "2024-01-01", 1));
        desk.play(tape);
        desk.folding.revoked(tape.shard());
        assertThat(desk.alerts.active()).isEmpty();

        Alerts others = new Alerts();
        new Folding(desk.folds, Inventory.allOn(Desk.NODE), others).startAt(tape.shard());
        assertThat(others.count(Alerts.Kind.GAP)).isEqualTo(1);
    }

    @Test
    void aStreamIsHeldBackUntilTheLastOneSeenHasComeAgain() {
        tape.record(THIES, 2, paid(THIES, "2024-01-01", 10)).record(THIES, 3, paid(THIES, "2024-01-01", 100));
        desk.play(tape);
        assertThat(desk.alerts.active()).hasSize(1);
        desk.play(tape.record(THIES, 1, paid(THIES, "2024-01-01", 1)).record(THIES, 2, paid(THIES, "2024-01-01", 10)));
        assertThat(desk.mark(tape, THIES + "/premiums")).isEqualTo(new Mark(2, 3, Mark.Cause.GAP));
        desk.play(tape.record(THIES, 3, paid(THIES, "2024-01-01", 100)));
        assertThat(desk.count(THIES, "2024-01", COLLECTED)).isEqualTo(111);
        assertThat(desk.folding.heldBack()).isZero();
        assertThat(desk.alerts.active()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PremiumRefunded.v1 | {}",
                "PremiumPaid.v2 | {}",
                "PremiumPaid.v1 | {",
                "PremiumPaid.v1 | {\"mutual\":\"SN-THI-0007\"}",
                "MemberAdded.v1 | {}"
            })
    void whatThisVersionCannotReadStopsItsStreamUntilItIsSkipped(String type, String data) {
        desk.play(tape.record(new EventId(THIES, "premiums", 1), type, data)
                .record(THIES, 2, paid(THIES, "2024-01-01", 10)));
        assertThat(desk.cells()).isEmpty();
        assertThat(desk.mark(tape, THIES + "/premiums")).isEqualTo(new Mark(0, 2, Mark.Cause.UNREADABLE));
        assertThat(desk.alerts.count(Alerts.Kind.POISON)).isEqualTo(1);

        desk.play(tape.record(THIES, 1, new Skipped("operator", "unreadable"))
                .record(THIES, 2, paid(THIES, "2024-01-01", 10)));
        assertThat(desk.count(THIES, "2024-01", COLLECTED)).isEqualTo(10);
        assertThat(desk.folding.heldBack()).isZero();
    }

    @Test
    void impossibleContentStopsItsStream() {
        desk.play(
                tape.record("SN-THI-0001", 1, taken("SN-THI-0001", "2024-02-01", "2024-01-31", 1))
                        .record("SN-THI-0002", 1, taken("SN-THI-0002", "2024-01-01", "2034-01-01", 1))
                        .record("SN-THI-0003", 1, paid("SN-THI-0003", "2024-01-01", -1))
                        .record("SN-THI-0004", 1, paid("SN-THI-0004", "2024-01-01", Plausible.AMOUNT + 1))
                        .record("SN-THI-0005", 1, paid("SN-THI-0005", "+10000-01-01", 1))
                        .record("SN-THI-0006", 1, paid(THIES, "2024-01-01", 1)),
                new Tape(Desk.NODE, Stream.CLAIMS)
                        .publish(THIES, submitted(THIES, "000001", "2024-01-01", 10))
                        .publish(THIES, decided(THIES, "000001", "2024-01-01", State.APPROVED, State.REJECTED, 10, 0)));
        assertThat(desk.folding.heldBack()).isEqualTo(7);
        assertThat(desk.cells()).containsOnlyKeys(THIES);
        assertThat(desk.count(THIES, "2024-01", "CLAIMS::SUBMITTED")).isEqualTo(1);
    }

    @Test
    void aNodeThatMayNotSpeakForTheMutualMovesNothing() {
        Tape foreign = new Tape("dakar", Stream.PREMIUMS).publish(THIES, paid(THIES, "2024-01-01", 10));
        desk.play(foreign);
        assertThat(desk.cells()).isEmpty();
        assertThat(desk.mark(foreign, THIES + "/premiums")).isEqualTo(Mark.NONE);
        assertThat(desk.folds.letters())
                .containsExactly(new DeadLetter(
                        foreign.shard(),
                        0,
                        "dakar",
                        THIES + "/premiums/1",
                        DeadLetter.Cause.WRONG_NODE,
                        "the node may not speak for this ledger"));
        assertThat(desk.alerts.count(Alerts.Kind.FOREIGN_NODE)).isEqualTo(1);
    }

    @Test
    void anEventInTheWrongTopicMovesNothing() {
        desk.play(tape.record(new EventId(THIES, "claims", 1), "PremiumPaid.v1", "{}"));
        assertThat(desk.folds.letters()).extracting(DeadLetter::cause).containsExactly(DeadLetter.Cause.WRONG_TOPIC);
    }

    @Test
    void aRecordWithoutAReadableIdIsPassedOver() {
        desk.play(tape.unreadable("no ce_id header").publish(THIES, paid(THIES, "2024-01-01", 10)));
        assertThat(desk.count(THIES, "2024-01", COLLECTED)).isEqualTo(10);
        assertThat(desk.folds.letters()).singleElement().satisfies(letter -> {
            assertThat(letter.cause()).isEqualTo(DeadLetter.Cause.UNREADABLE_ENVELOPE);
            assertThat(letter.offset()).isZero();
        });
    }

    @Test
    void aTopicMadeAnewIsFoldedFromItsBeginningAndTheOldLifeNoLongerCounts() {
        desk.play(tape.publish(THIES, paid(THIES, "2024-01-01", 10)));
        Shard anew = new Shard(tape.shard().topic(), "topic-id-2", 0);
        assertThat(desk.folding.startAt(anew)).isZero();
        desk.folding.read(anew, tape.records());
        desk.folding.flush();
        assertThat(desk.count(THIES, "2024-01", COLLECTED)).isEqualTo(10);
    }
}
