package org.entraide.hub.feed.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.entraide.hub.feed.Batch;
import org.entraide.hub.feed.Cursor;
import org.entraide.ledger.LedgerAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who follows a feed, served by a thread of its own. What it has not taken yet stays in the order: nothing waits in
 * memory but the batch that is being sent, and nobody waits for it.
 */
final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    /**
     * A place moves without a message only when so many batches went by: they need not be looked through again, and a
     * place that moved with every batch would tell of what happens to others.
     */
    static final int PASSED = 500;

    private static final int READ = 16;
    private static final long PAUSE_MILLIS = 500;
    /** How long the news that nobody takes a message needs to come back. */
    private static final Duration ECHO = Duration.ofSeconds(1);

    private static final String BEGINNING = "retry: 3000\n";

    private final Tail tail;
    private final Wanted wanted;
    private final Messages messages;
    private final Patience patience;
    private final OutputStream out;
    private final long begun;
    private long lastSent;
    /** The last place that the follower knows. */
    private Cursor shown = new Cursor(1, 0);

    Follower(Tail tail, Wanted wanted, Messages messages, Patience patience, OutputStream out) {
        this.tail = tail;
        this.wanted = wanted;
        this.messages = messages;
        this.patience = patience;
        this.out = out;
        this.begun = patience.now();
    }

    /** Sends what there is after the cursor and what comes, until the follower leaves, is too slow, or must go. */
    void follow(Cursor from, Listeners.Place place, BooleanSupplier welcome) throws IOException, InterruptedException {
        Cursor at = from;
        shown = from;
        send(BEGINNING + messages.of(shown));
        while (!place.isTaken()
                && !tail.ended()
                && !patience.isOver(begun, patience.life())
                && welcome.getAsBoolean()) {
            boolean asked = place.isAsked();
            if (patience.isOver(lastSent, asked ? ECHO : patience.heartbeat())) {
                place.answered();
                shown = at.batch() - shown.batch() > PASSED ? at : shown;
                send(messages.of(shown));
            }
            boolean more = asked
                    ? tail.await(at.batch(), ECHO.toMillis())
                    : tail.await(at.batch(), patience.heartbeat().toMillis(), place::isAsked);
            if (more) {
                for (Batch batch : next(at)) {
                    if (!tell(batch, at)) {
                        send(messages.tooSlow());
                        return;
                    }
                    at = Cursor.after(batch);
                }
            }
        }
    }

    private List<Batch> next(Cursor at) throws InterruptedException {
        List<Batch> next = List.of();
        try {
            next = tail.from(at.batch(), READ);
        } catch (LedgerAway away) {
            // Whoever follows need not know: the place is kept, and the store comes back.
            LOG.debug("a feed waits for the store", away);
        }
        if (next.isEmpty()) {
            tail.await(Long.MAX_VALUE, PAUSE_MILLIS);
        }
        return next;
    }

    /** False when the follower took too long. */
    private boolean tell(Batch batch, Cursor at) throws IOException {
        int first = batch.number() == at.batch() ? at.next() : 0;
        StringBuilder text = new StringBuilder();
        for (int i = first; i < batch.items().size(); i++) {
            if (wanted.holds(batch.items().get(i))) {
                text.append(messages.of(batch, i));
                shown = Cursor.after(batch, i);
            }
        }
        if (text.isEmpty()) {
            return true;
        }
        long before = patience.now();
        send(text.toString());
        return !patience.isOver(before, patience.slow());
    }

    private void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        lastSent = patience.now();
    }
}
