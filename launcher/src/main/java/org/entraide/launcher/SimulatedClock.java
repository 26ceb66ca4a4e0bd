package org.entraide.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
    private final @Nullable Path memory;
    private volatile Duration ahead;

    private SimulatedClock(Clock real, @Nullable Path memory, Duration ahead) {
        this.real = real;
        this.memory = memory;
        this.ahead = ahead;
    }

    /** Goes on from where the file says, or begins at an instant where there is none. */
    public static SimulatedClock remembered(Clock real, Path memory, Instant beginning) {
        if (!Files.exists(memory)) {
            return new SimulatedClock(real, memory, Duration.between(real.instant(), beginning));
        }
        try {
            return new SimulatedClock(
                    real, memory, Duration.parse(Files.readString(memory).strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
        ahead = wanted;
        if (memory != null) {
            try {
                Files.writeString(memory, wanted.toString());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
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
