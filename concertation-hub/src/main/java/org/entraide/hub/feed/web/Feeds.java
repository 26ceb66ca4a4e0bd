package org.entraide.hub.feed.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.entraide.access.Actor;
import org.entraide.hub.feed.Batch;
import org.entraide.hub.feed.Batches;
import org.entraide.hub.feed.Cursor;
import org.entraide.hub.feed.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Opens feeds on the order of items, for any number of followers. */
public final class Feeds {

    static final String FROM_THE_BEGINNING = "beginning";

    private static final int PER_USER = 4;
    private static final int MOST = 2_000;
    private static final int PAGE = 50;
    private static final int MOST_PAGES = 10;

    private final Batches batches;
    private final Tail tail;
    private final Patience patience;
    private final Listeners listeners;

    public Feeds(Batches batches, Tail tail, Patience patience) {
        this.batches = batches;
        this.tail = tail;
        this.patience = patience;
        this.listeners = new Listeners(PER_USER, MOST, tail::stir);
    }

    /** How many follow now. */
    public int followers() {
        return listeners.count();
    }

    /** An item and the batch that it stands in. */
    record Entry(Batch batch, Item item) {}

    /** The last items, the newest first, and the place right after them. */
    record Latest(List<Entry> entries, Cursor cursor) {}

    Cursors cursors() {
        return new Cursors(batches.seal());
    }

    /** The newest items of what is wanted, so far as they are found without looking too far back. */
    Latest latest(Wanted wanted, int most) {
        long end = tail.look() + 1;
        // Never the very end: it would tell of what happens to others.
        Cursor cursor = new Cursor(Math.max(batches.first(), end - end % Follower.PASSED), 0);
        List<Entry> entries = new ArrayList<>();
        long below = end;
        for (int page = 0; page < MOST_PAGES && below > 1 && entries.size() < most; page++) {
            List<Batch> older = batches.before(below, wanted.grade(), PAGE);
            for (Batch batch : older) {
                for (int i = batch.items().size() - 1; i >= 0 && entries.size() < most; i--) {
                    if (wanted.holds(batch.items().get(i))) {
                        Cursor found = Cursor.after(batch, i);
                        cursor = entries.isEmpty() && found.batch() >= cursor.batch() ? found : cursor;
                        entries.add(new Entry(batch, batch.items().get(i)));
                    }
                }
            }
            below = older.isEmpty() ? 1 : older.getLast().number();
        }
        return new Latest(entries, cursor);
    }

    /** Where a feed begins: after what the client had, or after the newest of what it wants. */
    Cursor start(Wanted wanted, @Nullable String lastEventId, @Nullable String after) {
        String asked = lastEventId == null || lastEventId.isBlank() ? after : lastEventId;
        if (asked == null || asked.isBlank()) {
            return latest(wanted, 1).cursor();
        }
        if (asked.equals(FROM_THE_BEGINNING)) {
            return new Cursor(batches.first(), 0);
        }
        Cursor cursor = cursors().read(asked);
        if (cursor.batch() < batches.first() || cursor.batch() > tail.look() + 1) {
            throw Cursors.unknown();
        }
        return cursor;
    }

    /** Sends a feed until the client leaves or is asked to come again. */
    void open(Actor actor, Wanted wanted, Cursor from, Sentences sentences, Answer answer) throws IOException {
        Listeners.Place place = listeners.enter(actor.id(), answer.client());
        try {
            OutputStream out = begun(answer.response());
            Messages messages = new Messages(wanted.grade(), sentences, cursors());
            Follower follower = new Follower(tail, wanted, messages, patience, out);
            follower.follow(from, place, answer.welcome());
            if (place.isTaken()) {
                out.write(Messages.TAKEN.getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.leave(place);
        }
    }

    /**
     * Where a feed goes.
     *
     * @param client what the client calls itself; empty when it has no name
     * @param welcome whether who follows is still signed in
     */
    record Answer(HttpServletResponse response, String client, BooleanSupplier welcome) {}

    /** Neither compressed nor collected on its way. */
    static OutputStream begun(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
        response.setHeader("X-Accel-Buffering", "no");
        return response.getOutputStream();
    }
}
