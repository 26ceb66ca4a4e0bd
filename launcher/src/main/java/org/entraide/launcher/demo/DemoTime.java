package org.entraide.launcher.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.entraide.launcher.SimulatedClock;
import org.entraide.ledger.LedgerAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The time of the demo: first it is filled, then people move it on, one leap at a time. Thread-safe. */
public final class DemoTime {

    private static final Logger LOG = LoggerFactory.getLogger(DemoTime.class);

    private final SimulatedClock clock;
    private final LongSupplier daily;
    private final Executor worker;
    private Doing doing = Doing.FILLING;
    private int percent;
    private Optional<Leapt> last = Optional.empty();
    private CompletableFuture<?> work = CompletableFuture.completedFuture(null);

    /**
     * @param daily run, which tells how many due days were assessed
     * @param worker runs what takes long
     */
    public DemoTime(SimulatedClock clock, LongSupplier daily, Executor worker) {
        this.clock = clock;
        this.daily = daily;
        this.worker = worker;
    }

    /** How far time moves. */
    public enum Leap {
        DAY,
        WEEK,
        MONTH;

        ZonedDateTime from(ZonedDateTime now) {
            return switch (this) {
                case DAY -> now.plusDays(1);
                case WEEK -> now.plusWeeks(1);
                case MONTH -> now.plusMonths(1);
            };
        }
    }

    /** What goes on. */
    public enum Doing {
        /** Two years are being entered; time moves by itself. */
        FILLING,
        /** Time was moved and the daily run follows. */
        LEAPING,
        NOTHING
    }

    /** @param dues how many due days were assessed by the daily run */
    public record Leapt(LocalDate from, LocalDate to, long dues) {}

    /**
     * @param percent of the filling
     * @param last leap that is over, in this run of the program
     */
    public record Standing(LocalDate today, Doing doing, int percent, Optional<Leapt> last) {}

    public synchronized Standing standing() {
        return new Standing(LocalDate.now(clock), doing, percent, last);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The filling has come so far. */
    public synchronized void filling(int reached) {
        percent = reached;
    }

    /** The filling is over, or left to a later start; people may move time. */
    public synchronized void free() {
        doing = Doing.NOTHING;
    }

    /**
     * Moves on from a day; does nothing while something goes on, nor when that day is over: the same leap asked for
     * twice is one. Returns at once.
     */
    public synchronized boolean leap(LocalDate from, Leap leap) {
        if (doing != Doing.NOTHING || !from.equals(LocalDate.now(clock))) {
            return false;
        }
        doing = Doing.LEAPING;
        clock.moveTo(leap.from(ZonedDateTime.now(clock)).toInstant());
        work = CompletableFuture.runAsync(() -> follow(from), worker);
        return true;
    }

    /** Waits a little, since most leaps are soon over. */
    public void await(Duration patience) {
        CompletableFuture<?> going;
        synchronized (this) {
            going = work;
        }
        try {
            going.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException goesOn) {
            LOG.debug("the page tells how far it is", goesOn);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(LocalDate from) {
        Optional<Leapt> leapt = Optional.empty();
        try {
            leapt = Optional.of(new Leapt(from, LocalDate.now(clock), daily.getAsLong()));
        } catch (LedgerAway away) {
            LOG.warn("dues are assessed by the next daily run", away);
        } finally {
            synchronized (this) {
                last = leapt;
                doing = Doing.NOTHING;
            }
        }
    }
}
