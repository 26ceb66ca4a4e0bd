package org.entraide.hub.feed.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** Who follows a feed of this instance now. Thread-safe. */
final class Listeners {

    private final int perUser;
    private final int most;
    private final Map<String, Integer> open = new HashMap<>();
    private int all;

    Listeners(int perUser, int most) {
        this.perUser = perUser;
        this.most = most;
    }

    /** Each entry is to be followed by one {@link #leave}. */
    synchronized void enter(String user) {
        if (all >= most) {
            throw new FeedRefused(HttpStatus.SERVICE_UNAVAILABLE, "FEEDS_FULL");
        }
        int own = open.getOrDefault(user, 0);
        if (own >= perUser) {
            throw new FeedRefused(HttpStatus.TOO_MANY_REQUESTS, "FEEDS_TOO_MANY", perUser);
        }
        open.put(user, own + 1);
        all++;
    }

    synchronized void leave(String user) {
        open.computeIfPresent(user, (_, own) -> own > 1 ? own - 1 : null);
        all--;
    }

    synchronized int count() {
        return all;
    }
}
