package org.entraide.launcher.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that does not give up: a line that is cut or a 503 tells it nothing about the outcome, so it sends the same
 * again under the same key.
 */
public final class Persistent implements Wire {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private final Ways ways;
    private final Duration longest;
    private final AtomicInteger turns = new AtomicInteger();
    private final AtomicInteger troubles = new AtomicInteger();

    /** Whom to ask. */
    public interface Ways {
        /** @param turn grows with every question and every try */
        Wire of(String path, int turn);
    }

    /** @param longest how long it tries */
    public Persistent(Ways ways, Duration longest) {
        this.ways = ways;
        this.longest = longest;
    }

    /** How often it got no answer, or was told to come later. */
    int troubles() {
        return troubles.get();
    }

    @Override
    public Reply post(String user, String path, String key, String body) throws IOException {
        return send(path, wire -> wire.post(user, path, key, body));
    }

    @Override
    public Reply post(String user, String path, String key, String etag, String body) throws IOException {
        return send(path, wire -> wire.post(user, path, key, etag, body));
    }

    @Override
    public Reply get(String user, String path) throws IOException {
        return send(path, wire -> wire.get(user, path));
    }

    private interface Call {
        Reply over(Wire wire) throws IOException;
    }

    private Reply send(String path, Call call) throws IOException {
        long end = System.nanoTime() + longest.toNanos();
        for (int turn = turns.getAndIncrement(); ; turn++) {
            try {
                Reply reply = call.over(ways.of(path, turn));
                if (reply.status() != 503 || System.nanoTime() > end) {
                    return reply;
                }
            } catch (IOException cut) {
                if (System.nanoTime() > end) {
                    throw cut;
                }
            }
            troubles.incrementAndGet();
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }
}
