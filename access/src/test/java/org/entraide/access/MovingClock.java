package org.entraide.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** Time that passes when the test says so. */
public final class MovingClock implements InstantSource {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T08:00:00Z"));

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Lets time pass. */
    public void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }
}
