package org.entraide.launcher.apart;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.entraide.events.Stream;
import org.entraide.launcher.faults.Family;
import org.entraide.launcher.faults.Patience;
import org.entraide.launcher.faults.Reply;
import org.entraide.launcher.story.Desk;
import org.entraide.ledger.Head;
import org.entraide.ledger.mongo.MongoViews;

/** Clerks who enrol families, take their money and send what they paid for care. They keep a record of their own. */
final class Clients {

    private static final String MUTUAL = Family.MUTUAL;
    private static final int AT_WORK = 2;

    private final Either wire;
    private final Desk desk;
    private final MongoViews registry;
    private final MongoViews claims;
    private final Queue<Family> families = new ConcurrentLinkedQueue<>();
    private final Map<String, String> claimed = new java.util.concurrent.ConcurrentHashMap<>();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final List<Thread> working = new ArrayList<>();
    private volatile CountDownLatch enough = new CountDownLatch(0);
    private volatile boolean atWork;

    Clients(Cluster cluster) {
        wire = cluster.either();
        desk = new Desk(wire, MUTUAL, "clerk");
        registry = new MongoViews(cluster.database(Service.REGISTRY));
        claims = new MongoViews(cluster.database(Service.CLAIMS));
    }

    /** One family after the other, each by every step, until they are told to stop. */
    void begin() {
        atWork = true;
        for (int i = 0; i < AT_WORK; i++) {
            working.add(Thread.ofVirtual().start(this::work));
        }
    }

    /** Returns when so many more commands were acknowledged. */
    void awaitAcknowledged(int more) throws InterruptedException {
        enough = new CountDownLatch(more);
        if (!enough.await(2, TimeUnit.MINUTES) || !wrong.isEmpty()) {
            throw new AssertionError("no " + more + " acknowledgements; wrong: " + wrong);
        }
    }

    /** What was begun is finished first. */
    void end() throws InterruptedException {
        atWork = false;
        for (Thread each : working) {
            each.join();
        }
        working.clear();
        if (!wrong.isEmpty()) {
            throw new AssertionError("wrong: " + wrong);
        }
    }

    private void work() {
        try {
            while (atWork) {
                visit("family-" + (families.size() + 1) + "-"
                        + Thread.currentThread().threadId());
            }
        } catch (Exception | AssertionError unexpected) {
            wrong.add(String.valueOf(unexpected));
        }
    }

    /** A family is enrolled, covered, pays, and hands in what care cost it. */
    void visit(String key) throws Exception {
        Family family = new Family(key);
        families.add(family);
        family.goOn(wire, this::acknowledge);
        awaitNoted();
        claim(family);
    }

    /** A family whose every command is sent to both instances at once. */
    void visitAtBoth(String key) throws Exception {
        Family family = new Family(key);
        families.add(family);
        family.goOn(wire.both(), this::acknowledge);
        awaitNoted();
        String claim = new Desk(wire.both(), MUTUAL, "clerk")
                .claim(family.member(), "claim-of-" + family.household())
                .expect(201)
                .at("/claim");
        claimed.put(family.household(), claim);
        acknowledge();
    }

    private void claim(Family family) throws IOException {
        String claim = desk.claim(family.member(), "claim-of-" + family.household())
                .expect(201)
                .at("/claim");
        claimed.put(family.household(), claim);
        acknowledge();
    }

    private void acknowledge() {
        acknowledged.incrementAndGet();
        enough.countDown();
    }

    /** What the register knows now is known where claims are decided. */
    private void awaitNoted() throws Exception {
        long written = number(registry.head(MUTUAL).map(Head::seqs).orElse(Map.of()), Stream.ENROLMENTS.id());
        Patience.until("enrolments are noted", this::noted, noted -> noted >= written);
    }

    private long noted() {
        return number(
                claims.head(MUTUAL).map(Head::watermarks).orElse(Map.of()), MUTUAL + "/" + Stream.ENROLMENTS.id());
    }

    private static long number(Map<String, Long> numbers, String name) {
        return numbers.getOrDefault(name, 0L);
    }

    List<Family> families() {
        return List.copyOf(families);
    }

    /** The number of each family's claim, by household. */
    Map<String, String> claimed() {
        return Map.copyOf(claimed);
    }

    int acknowledgements() {
        return acknowledged.get();
    }

    Reply claimOf(String household) throws IOException {
        return wire.get("clerk", desk.claims() + "/" + claimed.get(household)).expect(200);
    }
}
