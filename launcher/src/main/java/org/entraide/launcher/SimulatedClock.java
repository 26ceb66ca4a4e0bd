package org.entraide.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs like the real one but can be moved forward, for the demo and for tests: nothing else may make one.
 * How far it is from the real one is kept in a file, so that a restart goes on from there.
 */
public final class SimulatedClock extends Clock {

    private final Clock real;
    private final @Nullable Memo memory;
    private volatile Duration ahead;

    private SimulatedClock(Clock real, @Nullable Memo memory, Duration ahead) {
        this.real = real;
        this.memory = memory;
        this.ahead = ahead;
    }

    /** Goes on from where the file says, or begins at an instant where there is none. */
    public static SimulatedClock remembered(Clock real, Path memory, Instant beginning) {
        Memo memo = new Memo(memory);
        return new SimulatedClock(
                real,
                memo,
                memo.read().map(Duration::parse).orElseGet(() -> Duration.between(real.instant(), beginning)));
    }

    /** Begins at an instant and is forgotten with the process. */
    public static SimulatedClock startingAt(Clock real, Instant beginning) {
        return new SimulatedClock(real, null, Duration.between(real.instant(), beginning));
    }

    /** Moves forward to an instant; an instant that has passed changes nothing, since clocks never go back. */
    public synchronized void moveTo(Instant instant) {
        Duration wanted = Duration.between(real.instant(), instant);
        if (wanted.compareTo(ahead) <= 0) {
            return;
        }
        // Remembered first: after a death in between, nothing that was written is ahead of the clock.
        if (memory != null) {
            memory.write(wanted.toString());
        }
        ahead = wanted;
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SimulatedClock(real.withZone(zone), null, ahead);
    }
}
