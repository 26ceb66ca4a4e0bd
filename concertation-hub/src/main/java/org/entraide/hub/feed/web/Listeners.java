package org.entraide.hub.feed.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Who follows a feed of this instance now. A cut connection is noticed late, so a client that comes again under the
 * name it gave itself takes its own place instead of one more. Thread-safe.
 */
final class Listeners {

    /** A connection that was left is only noticed by the second message that nobody takes. */
    private static final int QUESTIONS = 2;

    private final int perUser;
    private final int most;
    private final Runnable stir;
    private final Map<String, List<Place>> open = new HashMap<>();
    private int all;

    /** @param stir wakes those who follow, so that they look at their places */
    Listeners(int perUser, int most, Runnable stir) {
        this.perUser = perUser;
        this.most = most;
        this.stir = stir;
    }

    /** The place of one follower. */
    static final class Place {

        private final String user;
        private final String client;
        private volatile boolean taken;
        private volatile int questions;

        private Place(String user, String client) {
            this.user = user;
            this.client = client;
        }

        /** Whether the same client came again and follows there. */
        boolean isTaken() {
            return taken;
        }

        /** Whether to send a sign of life now: another feed of this user waits for a place. */
        boolean isAsked() {
            return questions > 0;
        }

        void answered() {
            questions = Math.max(0, questions - 1);
        }
    }

    /**
     * Each entry is to be followed by one {@link #leave}.
     *
     * @param client what the client calls itself; empty when it has no name
     */
    synchronized Place enter(String user, String client) {
        if (all >= most) {
            throw new FeedRefused(HttpStatus.SERVICE_UNAVAILABLE, "FEEDS_FULL");
        }
        List<Place> own = open.computeIfAbsent(user, _ -> new ArrayList<>());
        own.removeIf(place -> {
            place.taken = !client.isEmpty() && place.client.equals(client);
            return place.taken;
        });
        if (own.size() >= perUser) {
            own.forEach(place -> place.questions = QUESTIONS);
            stir.run();
            throw new FeedRefused(HttpStatus.TOO_MANY_REQUESTS, "FEEDS_TOO_MANY", perUser);
        }
        Place place = new Place(user, client);
        own.add(place);
        all++;
        return place;
    }

    synchronized void leave(Place place) {
        // Whoever came again under the same name has taken the place, and with it perhaps the last one of the user.
        open.computeIfPresent(place.user, (_, own) -> {
            own.remove(place);
            return own.isEmpty() ? null : own;
        });
        all--;
    }

    synchronized int count() {
        return all;
    }
}
