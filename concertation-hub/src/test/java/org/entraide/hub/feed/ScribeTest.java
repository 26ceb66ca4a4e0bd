package org.entraide.hub.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entraide.events.Skipped;
import org.entraide.events.Stream;
import org.entraide.hub.overview.Arrival;
import org.entraide.hub.overview.Desk;
import org.entraide.hub.overview.Samples;
import org.entraide.hub.overview.Shard;
import org.entraide.hub.overview.Tape;
import org.junit.jupiter.api.Test;

/** Each event once, in the order of its ledger and stream, whatever happens to topics, programs and instances. */
class ScribeTest {

    private static final String THIES = Samples.THIES;
    private static final String DAKAR = "SN-DKR-0001";

    private final Tape mutuals = new Tape(Desk.NODE, Stream.MUTUALS)
            .publish(THIES, Samples.registered(THIES, "SN", "And Faju"))
            .publish(DAKAR, Samples.registered(DAKAR, "SN", "Takku"));
    private final Tape premiums = new Tape(Desk.NODE, Stream.PREMIUMS);
    private final Office office = new Office();

    private void pay(String mutual, long seq) {
        premiums.record(mutual, seq, Samples.paid(mutual, "2026-05-01", 7000));
    }

    private List<String> told(String source) {
        return office.batches.told().stream()
                .filter(id -> id.startsWith(source))
                .toList();
    }

    @Test
    void eachEventOnceAndInOrder() {
        pay(THIES, 1);
        pay(THIES, 2);
        pay(THIES, 1);
        pay(THIES, 2);
        pay(THIES, 3);
        office.play(mutuals, premiums).play(mutuals, premiums);
        assertThat(office.batches.told())
                .containsExactly(
                        THIES + "/mutuals/1",
                        DAKAR + "/mutuals/1",
                        THIES + "/premiums/1",
                        THIES + "/premiums/2",
                        THIES + "/premiums/3");
    }

    @Test
    void aGapHoldsBackItsStreamAloneUntilItIsPublishedAgain() {
        pay(THIES, 1);
        pay(THIES, 3);
        pay(DAKAR, 1);
        office.play(mutuals, premiums);
        assertThat(told(THIES + "/premiums")).containsExactly(THIES + "/premiums/1");
        assertThat(told(DAKAR + "/premiums")).containsExactly(DAKAR + "/premiums/1");
        pay(THIES, 2);
        pay(THIES, 3);
        office.play(mutuals, premiums);
        assertThat(told(THIES + "/premiums"))
                .containsExactly(THIES + "/premiums/1", THIES + "/premiums/2", THIES + "/premiums/3");
    }

    @Test
    void whatIsUnreadableHoldsBackItsStreamUntilItIsSkipped() {
        pay(THIES, 1);
        premiums.record(THIES, 2, Samples.paid(THIES, "2026-05-01", -1));
        pay(THIES, 3);
        pay(DAKAR, 1);
        office.play(mutuals, premiums);
        assertThat(told(THIES + "/premiums")).hasSize(1);
        assertThat(told(DAKAR + "/premiums")).hasSize(1);
        premiums.record(THIES, 2, new Skipped("awa", "a slip"));
        pay(THIES, 3);
        office.play(mutuals, premiums);
        assertThat(told(THIES + "/premiums")).containsExactly(THIES + "/premiums/1", THIES + "/premiums/3");
    }

    @Test
    void whatComesBeforeTheRegistrationWaitsForItAndHoldsUpNobodyElse() {
        Tape late = new Tape(Desk.NODE, Stream.MUTUALS);
        pay(THIES, 1);
        pay(DAKAR, 1);
        pay(THIES, 2);
        late.publish(DAKAR, Samples.registered(DAKAR, "SN", "Takku"));
        office.play(premiums, late);
        assertThat(office.batches.told()).containsExactly(DAKAR + "/mutuals/1", DAKAR + "/premiums/1");
        late.publish(THIES, Samples.registered(THIES, "SN", "And Faju"));
        office.play(premiums, late);
        assertThat(told(THIES)).containsExactly(THIES + "/mutuals/1", THIES + "/premiums/1", THIES + "/premiums/2");
    }

    @Test
    void aRestartForgetsNothingThatWaits() {
        pay(THIES, 1);
        pay(DAKAR, 1);
        Tape late = new Tape(Desk.NODE, Stream.MUTUALS).publish(DAKAR, Samples.registered(DAKAR, "SN", "Takku"));
        office.play(premiums, late).restarted();
        late.publish(THIES, Samples.registered(THIES, "SN", "And Faju"));
        office.play(premiums, late);
        assertThat(told(THIES)).containsExactly(THIES + "/mutuals/1", THIES + "/premiums/1");
    }

    @Test
    void afterARestartTheOrderGoesOnWhereItWas() {
        pay(THIES, 1);
        office.play(mutuals, premiums).kept().restarted();
        pay(THIES, 2);
        office.play(mutuals, premiums).restarted();
        pay(THIES, 3);
        office.play(mutuals, premiums);
        assertThat(told(THIES + "/premiums")).hasSize(3).doesNotHaveDuplicates();
        assertThat(office.scribe().startAt(premiums.shard())).isEqualTo(3);
    }

    @Test
    void aTopicMadeAnewTellsNothingTwice() {
        pay(THIES, 1);
        pay(THIES, 2);
        office.play(mutuals, premiums);
        Shard anew = new Shard(premiums.shard().topic(), "topic-id-2", 0);
        pay(THIES, 3);
        assertThat(office.scribe().startAt(anew)).isZero();
        office.take(anew, premiums.records());
        assertThat(told(THIES + "/premiums"))
                .containsExactly(THIES + "/premiums/1", THIES + "/premiums/2", THIES + "/premiums/3");
    }

    @Test
    void readingAllAgainTellsOnlyWhatWasMissed() {
        pay(THIES, 1);
        office.play(mutuals, premiums);
        office.scribe().readAgain(office.now().at());
        office.restarted();
        assertThat(office.scribe().startAt(premiums.shard())).isZero();
        pay(THIES, 2);
        office.play(mutuals, premiums);
        assertThat(told(THIES + "/premiums")).containsExactly(THIES + "/premiums/1", THIES + "/premiums/2");
    }

    @Test
    void twoInstancesThatReadTheSameTellItOnce() {
        office.play(mutuals);
        Office other = new Office(office.batches);
        for (int seq = 1; seq <= 20; seq++) {
            pay(THIES, seq);
            pay(DAKAR, seq);
            (seq % 3 == 0 ? office : other).take(premiums.shard(), premiums.records());
            (seq % 3 == 0 ? other : office).take(premiums.shard(), premiums.from(seq));
        }
        assertThat(told(THIES + "/premiums")).hasSize(20).doesNotHaveDuplicates();
        assertThat(told(DAKAR + "/premiums")).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void aForeignNodeTellsNothing() {
        pay(THIES, 1);
        office.play(mutuals);
        List<Arrival> foreign = premiums.records().stream()
                .map(each -> new Arrival(each.offset(), "dakar", each.id(), each.type(), each.data(), ""))
                .toList();
        office.take(premiums.shard(), foreign);
        assertThat(told(THIES + "/premiums")).isEmpty();
    }
}
