package org.entraide.hub.feed.web;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How long things may take.
 *
 * @param heartbeat after which a silent feed says that it is there
 * @param slow how long a follower may take for what it is sent at once
 * @param life after which a follower has to come again, and is asked again who it is
 * @param nanoTime a running time in nanoseconds
 */
public record Patience(Duration heartbeat, Duration slow, Duration life, LongSupplier nanoTime) {

    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(25), Duration.ofSeconds(10), Duration.ofHours(1), System::nanoTime);

    long now() {
        return nanoTime.getAsLong();
    }

    boolean isOver(long since, Duration time) {
        return now() - since >= time.toNanos();
    }
}
