package org.entraide.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it, ahead or back. */
public final class MovingClock extends Clock {

    /** Where it stands unless told otherwise: a Monday morning. */
    public static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");

    private volatile Instant now;

    public MovingClock() {
        this(BEGIN);
    }

    public MovingClock(Instant beginning) {
        now = beginning;
    }

    public void move(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("one zone is enough");
    }
}
