package org.entraide.ledger;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.entraide.ledger.Request.Lane;
import org.entraide.testing.MovingClock;

/** A workbench: stores that last, and desks over them that come and go as processes do. */
final class Bench {

    static final String LEDGER = "SN-THI-0007";
    static final JarBook BOOK = new JarBook(LEDGER);

    final MemoryBlocks standing = new MemoryBlocks();
    final MemoryViews kept = new MemoryViews();
    final FaultyBlocks blocks = new FaultyBlocks(standing);
    final FaultyViews views = new FaultyViews(kept);
    final MovingClock clock = new MovingClock();
    final Alerts alerts = new Alerts();
    final Figures figures = new Figures();
    Limits limits = Limits.STANDARD;

    /** A desk as a process would have it after its start, over stores that may fail. */
    Desk<JarCommand, JarEvent> desk() {
        return deskOver(new Stores(blocks, views));
    }

    /** Another process's desk; its store does not fail. */
    Desk<JarCommand, JarEvent> otherDesk() {
        return deskOver(new Stores(standing, kept));
    }

    private Desk<JarCommand, JarEvent> deskOver(Stores stores) {
        return new Desk<>(LEDGER, new House<>(BOOK, stores, clock, limits, alerts, figures), Bench::noRest);
    }

    /** Settles the requests in as many blocks as it takes. */
    static List<Answer> settle(Desk<JarCommand, JarEvent> desk, List<Request<JarCommand>> requests) {
        List<Waiting<JarCommand>> waiting = requests.stream().map(Waiting::new).toList();
        List<Waiting<JarCommand>> left = waiting;
        while (!left.isEmpty()) {
            left = left.subList(desk.settle(left), left.size());
        }
        return waiting.stream().map(each -> answered(each.answer())).toList();
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    static List<Answer> settle(Desk<JarCommand, JarEvent> desk, Request<JarCommand>... requests) {
        return settle(desk, Arrays.asList(requests));
    }

    private static Answer answered(CompletableFuture<Answer> answer) {
        if (!answer.isDone()) {
            throw new IllegalStateException("settled without an answer");
        }
        return answer.join();
    }

    static Request<JarCommand> request(String key, JarCommand command) {
        return Request.keyed(LEDGER, "awa", key, command, Lane.PEOPLE, null);
    }

    static Request<JarCommand> guarded(String key, JarCommand command, String folio, long position) {
        return Request.keyed(LEDGER, "awa", key, command, Lane.PEOPLE, new Guard(folio, position));
    }

    static Request<JarCommand> place(String jar, int ceiling) {
        return request("place-" + jar, new JarCommand.PlaceJar(jar, ceiling));
    }

    static Request<JarCommand> add(String key, String jar, int beans) {
        return request(key, new JarCommand.AddBeans(jar, beans));
    }

    static Request<JarCommand> delivery(long seq, String jar, int beans) {
        return Request.noting(new EventId("SN-DAK-0001", "deliveries", seq), new JarCommand.NoteDelivery(jar, beans));
    }

    JarBook.Jar jar(String jar) {
        StoredFolio stored = kept.load(java.util.Set.of(BOOK.jar(jar))).get(BOOK.jar(jar));
        if (stored == null) {
            throw new IllegalStateException("there is no jar " + jar);
        }
        return new FolioCodec().read(stored, JarBook.Jar.class);
    }

    List<Block> ledger() {
        return standing.after(LEDGER, 0, Integer.MAX_VALUE);
    }

    Verification verify() {
        return new Verifier<>(BOOK, new Stores(standing, kept), Bench::noRest).verify();
    }

    static void noRest(Duration about) {
        // time stands still at the bench
    }
}
