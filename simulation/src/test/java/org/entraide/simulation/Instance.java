package org.entraide.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.FaultyBlocks;
import org.entraide.ledger.FaultyViews;
import org.entraide.ledger.LedgerAway;

/**
 * One process: it dies at any access to what lasts, and may stand still there while others go on. Once dead nothing of
 * it reaches store or log any more.
 */
final class Instance {

    private static final int RARELY = 260;
    private static final List<FaultyBlocks.Fault> BLOCKS_FAULTS = List.of(FaultyBlocks.Fault.values());
    private static final List<FaultyViews.Fault> VIEWS_FAULTS = List.of(FaultyViews.Fault.values());

    final Alerts alerts = new Alerts();
    private final Chance chance;
    private final Runnable others;
    private final InstantSource time;
    private boolean busy;
    private boolean dead;
    private Duration wrong = Duration.ZERO;

    /** @param others lets other processes move */
    Instance(Chance chance, InstantSource time, Runnable others) {
        this.chance = chance;
        this.time = time;
        this.others = others;
    }

    boolean isBusy() {
        return busy;
    }

    boolean isDead() {
        return dead;
    }

    /** Does something as this process; whatever a dead one says does not matter. */
    void act(Runnable action) {
        busy = true;
        try {
            if (chance.strikes(Fault.CLOCK_WRONG, 150)) {
                wrong = Duration.ofDays(chance.once(2) ? 400 : -400);
            }
            action.run();
        } catch (LedgerAway | KafkaException away) {
            // It tries again later.
        } catch (RuntimeException | Error trouble) {
            if (!dead) {
                throw trouble;
            }
        } finally {
            busy = false;
            wrong = Duration.ZERO;
        }
    }

    void die(Fault how) {
        chance.count(how);
        dead = true;
    }

    /** Before anything is read or written. */
    void access() {
        live();
        if (chance.strikes(Fault.WAKES_UP_LATE, 90)) {
            others.run();
        }
        if (chance.strikes(Fault.DIES_AT_REST, 2 * RARELY)) {
            dead = true;
        }
        live();
        if (chance.strikes(Fault.STORE_AWAY, RARELY)) {
            throw away();
        }
    }

    /** Before something is written whole or not at all. */
    void beforeWrite() {
        access();
        if (chance.strikes(Fault.WAKES_UP_LATE, 25)) {
            others.run();
        }
        live();
        if (chance.strikes(Fault.DIES_BEFORE_WRITE, RARELY)) {
            dead = true;
        }
        live();
    }

    void afterWrite() {
        if (chance.strikes(Fault.DIES_AFTER_WRITE, RARELY)) {
            dead = true;
        }
        live();
    }

    private void live() {
        if (dead) {
            throw new FaultyBlocks.Crash();
        }
    }

    static LedgerAway away() {
        return FaultyBlocks.trouble(LedgerAway.Cause.STORE_AWAY);
    }

    FaultyBlocks.Fault blocksFault() {
        if (chance.isPeace() || !chance.once(12)) {
            return FaultyBlocks.Fault.NONE;
        }
        FaultyBlocks.Fault fault = chance.oneOf(BLOCKS_FAULTS);
        switch (fault) {
            case NONE -> {}
            case AWAY -> chance.count(Fault.STORE_AWAY);
            case UNKNOWN_LOST -> chance.count(Fault.OUTCOME_UNKNOWN_LOST);
            case UNKNOWN_STOOD -> chance.count(Fault.OUTCOME_UNKNOWN_STOOD);
            case CRASH_BEFORE -> die(Fault.DIES_BEFORE_WRITE);
            case CRASH_AFTER -> die(Fault.DIES_AFTER_WRITE);
        }
        return fault;
    }

    FaultyViews.Fault viewsFault() {
        if (chance.isPeace() || !chance.once(12)) {
            return FaultyViews.Fault.NONE;
        }
        FaultyViews.Fault fault = chance.oneOf(VIEWS_FAULTS);
        switch (fault) {
            case NONE -> {}
            // No trouble with the store but a mistake of a program: its promise is told elsewhere.
            case BUG -> {
                return FaultyViews.Fault.NONE;
            }
            case AWAY -> chance.count(Fault.STORE_AWAY);
            case HALF -> chance.count(Fault.VIEWS_HALF_WRITTEN);
            case NO_HEAD -> chance.count(Fault.VIEWS_WITHOUT_HEAD);
            case CRASH_BEFORE -> die(Fault.DIES_BEFORE_WRITE);
            case CRASH_HALF, CRASH_NO_HEAD -> die(Fault.DIES_WITHIN_WRITE);
        }
        return fault;
    }

    Clock clock() {
        return new Own();
    }

    /** The time as this process sees it. */
    private final class Own extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("one zone is enough");
        }

        @Override
        public Instant instant() {
            return time.instant().plus(wrong);
        }
    }
}
