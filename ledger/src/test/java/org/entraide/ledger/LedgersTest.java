package org.entraide.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entraide.ledger.Bench.BOOK;
import static org.entraide.ledger.Bench.LEDGER;
import static org.entraide.ledger.Bench.add;
import static org.entraide.ledger.Bench.place;
import static org.entraide.ledger.Bench.request;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.entraide.ledger.Answer.Accepted;
import org.entraide.ledger.LedgerAway.Cause;
import org.entraide.ledger.Request.Lane;
import org.entraide.testing.MovingClock;
import org.junit.jupiter.api.Test;

class LedgersTest implements LedgersContract {

    private final GatedBlocks blocks = new GatedBlocks();
    private final MemoryViews views = new MemoryViews();

    @Override
    public Stores stores() {
        return new Stores(blocks, views);
    }

    private Ledgers<JarCommand, JarEvent> open(int queue, int batch) {
        Limits usual = Limits.STANDARD;
        Limits limits = new Limits(
                queue,
                batch,
                usual.blockBytes(),
                usual.eventBytes(),
                usual.clockBack(),
                usual.clockAhead(),
                Duration.ofSeconds(10));
        return new Ledgers<>(BOOK, stores(), new MovingClock(), limits);
    }

    @Test
    void aFullQueueTakesNoMore() throws InterruptedException {
        try (Ledgers<JarCommand, JarEvent> ledgers = open(2, 500)) {
            blocks.shut();
            CompletableFuture<Answer> first = ledgers.submit(LEDGER, place("a", 10));
            blocks.awaitWriter();
            CompletableFuture<Answer> second = ledgers.submit(LEDGER, add("k1", "a", 1));
            CompletableFuture<Answer> last = ledgers.submit(LEDGER, add("k2", "a", 1));

            assertThatThrownBy(() -> ledgers.submit(LEDGER, add("k3", "a", 1)))
                    .isInstanceOfSatisfying(
                            LedgerAway.class, away -> assertThat(away.reason()).isEqualTo(Cause.QUEUE_FULL));
            assertThat(ledgers.submit(LEDGER, bulk("b1", 1)))
                    .as("the other lane has room")
                    .isNotDone();
            assertThat(ledgers.queues()).isEqualTo(Map.of(LEDGER, 3));

            blocks.open();
            assertThat(first.join()).isInstanceOf(Accepted.class);
            assertThat(second.join()).isInstanceOf(Accepted.class);
            assertThat(last.join()).isInstanceOf(Accepted.class);
        }
    }

    @Test
    void peopleGoBeforeBulkJobs() throws InterruptedException {
        try (Ledgers<JarCommand, JarEvent> ledgers = open(10, 1)) {
            blocks.shut();
            CompletableFuture<Answer> placed = ledgers.submit(LEDGER, place("a", 10));
            blocks.awaitWriter();
            CompletableFuture<Answer> bulk = ledgers.submit(LEDGER, bulk("b1", 1));
            CompletableFuture<Answer> person = ledgers.submit(LEDGER, add("k1", "a", 1));
            blocks.open();

            assertThat(placed.join()).isInstanceOf(Accepted.class);
            assertThat(person.join()).isEqualTo(new Accepted(Map.of("receipt", "1"), 2, false));
            assertThat(bulk.join()).isEqualTo(new Accepted(Map.of("receipt", "2"), 3, false));
        }
    }

    @Test
    void oneCommandThatCannotBeFoldedDoesNotTakeItsBatchWithIt() throws InterruptedException {
        try (Ledgers<JarCommand, JarEvent> ledgers = open(10, 500)) {
            blocks.shut();
            CompletableFuture<Answer> placed = ledgers.submit(LEDGER, place("a", 10));
            blocks.awaitWriter();
            CompletableFuture<Answer> good = ledgers.submit(LEDGER, add("k1", "a", 1));
            CompletableFuture<Answer> bad = ledgers.submit(LEDGER, request("bad", new JarCommand.Jam()));
            CompletableFuture<Answer> alsoGood = ledgers.submit(LEDGER, add("k2", "a", 1));
            blocks.open();

            assertThat(placed.join()).isInstanceOf(Accepted.class);
            assertThat(good.join()).isInstanceOf(Accepted.class);
            assertThat(alsoGood.join()).isInstanceOf(Accepted.class);
            assertThatThrownBy(bad::join)
                    .isInstanceOf(CompletionException.class)
                    .hasMessageContaining("jammed");
            assertThat(ledgers.figures().of(Figures.Kind.FAILED)).isEqualTo(1);
            assertThat(ledgers.verify().findings()).isEmpty();
        }
    }

    @Test
    void closingSettlesWhatWaitsAndTakesNoMore() throws InterruptedException {
        Ledgers<JarCommand, JarEvent> ledgers = open(10, 1);
        blocks.shut();
        List<CompletableFuture<Answer>> answers = new ArrayList<>();
        answers.add(ledgers.submit(LEDGER, place("a", 10)));
        blocks.awaitWriter();
        answers.add(ledgers.submit(LEDGER, add("k1", "a", 1)));
        answers.add(ledgers.submit(LEDGER, add("k2", "a", 1)));
        blocks.open();
        ledgers.close();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isInstanceOf(Accepted.class));
        for (String ledger : List.of(LEDGER, "SN-THI-0008")) {
            assertThatThrownBy(() -> ledgers.submit(ledger, add("k3", "a", 1)))
                    .isInstanceOfSatisfying(
                            LedgerAway.class, away -> assertThat(away.reason()).isEqualTo(Cause.CLOSED));
        }
    }

    @Test
    void whatIsHandedOverAtOnceComesIntoOneBlockOrIsNotTakenAtAll() {
        try (Ledgers<JarCommand, JarEvent> ledgers = open(3, 500)) {
            List<CompletableFuture<Answer>> answers =
                    ledgers.submit(LEDGER, List.of(place("a", 10), add("k1", "a", 1)));

            assertThat(answers.stream().map(CompletableFuture::join))
                    .containsExactly(
                            new Accepted(Map.of("jar", "a"), 1, false), new Accepted(Map.of("receipt", "1"), 1, false));
            assertThat(ledgers.submit(LEDGER, List.of())).isEmpty();
            List<Request<JarCommand>> tooMany =
                    List.of(add("k2", "a", 1), add("k3", "a", 1), add("k4", "a", 1), add("k5", "a", 1));
            assertThatThrownBy(() -> ledgers.submit(LEDGER, tooMany))
                    .isInstanceOfSatisfying(
                            LedgerAway.class, away -> assertThat(away.reason()).isEqualTo(Cause.QUEUE_FULL));
            assertThat(ledgers.submit(LEDGER, add("k6", "a", 1)).join())
                    .as("none of them was taken before")
                    .isEqualTo(new Accepted(Map.of("receipt", "2"), 2, false));
        }
    }

    @Test
    void viewsThatFailedAreCompletedWithoutAnotherCommand() {
        FaultyViews faulty = new FaultyViews(views);
        faulty.next(FaultyViews.Fault.NO_HEAD);
        House<JarCommand, JarEvent> house = new House<>(
                BOOK, new Stores(blocks, faulty), new MovingClock(), Limits.STANDARD, new Alerts(), new Figures());
        Clerk<JarCommand, JarEvent> clerk =
                new Clerk<>(LEDGER, new Desk<>(LEDGER, house, Bench::noRest), house, head -> {}, Duration.ofMillis(1));

        clerk.begin();
        clerk.submit(List.of(place("a", 10))).getFirst().join();

        Instant late = Instant.now().plusSeconds(10);
        while (views.head(LEDGER).orElse(Head.empty(LEDGER)).block() < 1) {
            assertThat(Instant.now()).isBefore(late);
            Thread.onSpinWait();
        }
        clerk.close();
        clerk.leave(Duration.ofSeconds(10));
    }

    @Test
    void afterACrashTheViewsOfAllLedgersAreCompletedAtTheStart() {
        Bench bench = new Bench();
        bench.views.next(FaultyViews.Fault.AWAY);
        Bench.settle(bench.desk(), place("a", 10));

        try (Ledgers<JarCommand, JarEvent> ledgers =
                new Ledgers<>(BOOK, new Stores(bench.standing, bench.kept), bench.clock, Limits.STANDARD)) {
            assertThat(ledgers.verify().findings()).isNotEmpty();
            ledgers.catchUp();
            assertThat(ledgers.verify().findings()).isEmpty();
        }
    }

    @Test
    void aReaderReachesWhatTheViewsDoNotHoldYet() {
        Bench bench = new Bench();
        bench.views.next(FaultyViews.Fault.AWAY);
        Bench.settle(bench.desk(), place("a", 10));

        try (Ledgers<JarCommand, JarEvent> ledgers =
                new Ledgers<>(BOOK, new Stores(bench.standing, bench.kept), bench.clock, Limits.STANDARD)) {
            assertThat(ledgers.reach(LEDGER, 1)).isEqualTo(1);
            assertThat(bench.jar("a")).isEqualTo(new JarBook.Jar(10, 0));
        }
    }

    @Test
    void followersAreToldOfEveryBlock() {
        AtomicReference<Head> told = new AtomicReference<>(Head.empty(LEDGER));
        try (Ledgers<JarCommand, JarEvent> ledgers = open(10, 1)) {
            ledgers.follow(told::set);
            ledgers.ask(LEDGER, place("a", 10));
        }
        assertThat(told.get()).extracting(Head::block).isEqualTo(1L);
    }

    @Test
    void anOddNameIsNoLedger() {
        try (Ledgers<JarCommand, JarEvent> ledgers = open(10, 1)) {
            assertThatThrownBy(() -> ledgers.submit("../x", place("a", 1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static Request<JarCommand> bulk(String key, int beans) {
        return Request.keyed(LEDGER, "import", key, new JarCommand.AddBeans("a", beans), Lane.BULK, null);
    }
}
