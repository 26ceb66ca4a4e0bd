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

    private final int perUser;
    private final int most;
    private final Map<String, List<Place>> open = new HashMap<>();
    private int all;

    Listeners(int perUser, int most) {
        this.perUser = perUser;
        this.most = most;
    }

    /** The place of one follower. */
    static final class Place {

        private final String user;
        private final String client;
        private volatile boolean taken;

        private Place(String user, String client) {
            this.user = user;
            this.client = client;
        }

        /** Whether the same client came again and follows there. */
        boolean isTaken() {
            return taken;
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
