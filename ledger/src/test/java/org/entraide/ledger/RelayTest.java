package org.entraide.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entraide.ledger.Bench.LEDGER;
import static org.entraide.ledger.Bench.add;
import static org.entraide.ledger.Bench.delivery;
import static org.entraide.ledger.Bench.place;
import static org.entraide.ledger.Bench.settle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.entraide.ledger.Pointers.Pointer;
import org.entraide.testing.MovingClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelayTest {

    private static final List<String> ALL = List.of(
            LEDGER + "/jars/1", LEDGER + "/beans/1", LEDGER + "/beans/2", LEDGER + "/jars/2", LEDGER + "/beans/3");

    private final Bench bench = new Bench();
    private final MemoryPointers pointers = new MemoryPointers();
    private final MemoryLog log = new MemoryLog();
    private final Relay relay = new Relay("test", bench.standing, pointers, log);

    @BeforeEach
    void fourBlocks() {
        Desk<JarCommand, JarEvent> desk = bench.desk();
        settle(desk, place("a", 10), add("k1", "a", 1));
        settle(desk, add("k2", "a", 2));
        settle(desk, delivery(1, "a", 1));
        settle(desk, place("b", 10), add("k3", "b", 3));
    }

    @Test
    void whatStandsIsPublishedInOrderAsItStands() {
        relay.drain(LEDGER);

        assertThat(log.ids()).isEqualTo(ALL);
        Log.Message second = log.published().get(1);
        assertThat(second.data()).isEqualTo("{\"jar\":\"a\",\"beans\":1,\"receipt\":1}");
        assertThat(second.type()).isEqualTo("BeansAdded.v1");
        assertThat(second.at()).isEqualTo(MovingClock.BEGIN);
        assertThat(pointers.of(LEDGER)).isEqualTo(new Pointer(1, 4));
        assertThat(relay.lag()).isZero();
    }

    @Test
    void whatIsPublishedIsNotSentAgain() {
        relay.drain(LEDGER);
        relay.drain(LEDGER);
        new Relay("after a restart", bench.standing, pointers, log).drain(LEDGER);

        assertThat(log.ids()).isEqualTo(ALL);
    }

    @Test
    void afterAFailureEverythingFromThePointerOnIsSentAgain() {
        log.failAfter(3);
        assertThatThrownBy(() -> relay.drain(LEDGER)).hasMessage("the log is away");
        assertThat(pointers.of(LEDGER)).isEqualTo(Pointer.START);
        assertThat(relay.lag()).as("seen although it could not be published").isEqualTo(4);

        log.heal();
        relay.drain(LEDGER);

        List<String> sent = new ArrayList<>(ALL.subList(0, 3));
        sent.addAll(ALL);
        assertThat(log.ids()).isEqualTo(sent);
        assertThat(relay.lag()).isZero();
    }

    @Test
    void aRepublicationSendsTheSameIdsAgain() {
        relay.drain(LEDGER);
        assertThat(Relay.republish(bench.standing, pointers, List.of(), 2)).isEqualTo(1);
        relay.drain(LEDGER);

        List<String> sent = new ArrayList<>(ALL);
        sent.addAll(ALL.subList(3, 5));
        assertThat(log.ids()).isEqualTo(sent);
        assertThat(pointers.of(LEDGER)).isEqualTo(new Pointer(2, 4));
    }

    @Test
    void aRelayOfTheGenerationBeforeCannotMoveThePointerOn() {
        Log slow = new Log() {
            @Override
            public void publish(List<Message> messages) {
                log.publish(messages);
                if (pointers.of(LEDGER).generation() == 1) {
                    pointers.restart(LEDGER, 0);
                }
            }

            @Override
            public void close() {}
        };

        new Relay("slow", bench.standing, pointers, slow).drain(LEDGER);

        assertThat(pointers.of(LEDGER)).isEqualTo(new Pointer(2, 4));
        assertThat(log.ids()).hasSize(2 * ALL.size()).endsWith(ALL.toArray(String[]::new));
    }

    @Test
    void twoRelaysTogetherPublishEverything() {
        Relay other = new Relay("other", bench.standing, pointers, log);
        other.drain(LEDGER);
        settle(bench.desk(), add("k4", "a", 1));
        relay.drain(LEDGER);
        other.drain(LEDGER);

        assertThat(log.ids())
                .startsWith(ALL.toArray(String[]::new))
                .endsWith(LEDGER + "/beans/4")
                .doesNotHaveDuplicates();
    }

    /** The older events of the slow one come after the newer ones of the fast one: numbers tell, nothing is missing. */
    @Test
    void whateverTwoRelaysSendAtOnceAWatermarkTakesEachEventOnceAndInOrder() {
        Relay fast = new Relay("fast", bench.standing, pointers, log);
        Log slow = new Log() {
            private boolean overtaken;

            @Override
            public void publish(List<Message> messages) {
                if (!overtaken) {
                    overtaken = true;
                    settle(bench.desk(), add("k4", "a", 1));
                    fast.drain(LEDGER);
                }
                log.publish(messages);
            }

            @Override
            public void close() {}
        };

        new Relay("slow", bench.standing, pointers, slow).drain(LEDGER);

        assertThat(log.ids()).hasSize(2 * ALL.size() + 1);
        List<String> taken = new ArrayList<>();
        Map<String, Long> marks = new HashMap<>();
        for (String published : log.ids()) {
            EventId id = EventId.parse(published);
            long mark = marks.getOrDefault(id.source(), 0L);
            assertThat(id.seq()).as("no gap before %s", id).isLessThanOrEqualTo(mark + 1);
            if (id.seq() > mark) {
                marks.put(id.source(), id.seq());
                taken.add(published);
            }
        }
        assertThat(taken)
                .startsWith(ALL.toArray(String[]::new))
                .endsWith(LEDGER + "/beans/4")
                .doesNotHaveDuplicates();
        assertThat(pointers.of(LEDGER)).isEqualTo(new Pointer(1, 5));
    }

    @Test
    void aStartedRelayIsWokenAndTriesAgainUntilTheLogIsBack() {
        log.failAfter(0);
        relay.start();
        relay.wake(bench.kept.head(LEDGER).orElseThrow());
        waitUntilAway(true);
        assertThat(relay.lag()).isPositive();

        log.heal();
        waitUntilAway(false);
        relay.close();

        assertThat(log.ids()).isEqualTo(ALL);
        assertThat(log.closed()).isTrue();
    }

    @Test
    void aRelayThatNeverStartedCloses() {
        relay.close();

        assertThat(log.closed()).isTrue();
    }

    private void waitUntilAway(boolean away) {
        CompletableFuture<Void> seen = CompletableFuture.runAsync(() -> {
            while (relay.away() != away) {
                Thread.onSpinWait();
            }
        });
        assertThat(seen.orTimeout(15, TimeUnit.SECONDS)).succeedsWithin(java.time.Duration.ofSeconds(15));
    }
}
