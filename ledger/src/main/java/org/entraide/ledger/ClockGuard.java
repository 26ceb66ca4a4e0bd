package org.entraide.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether the clock can be right, judged by what was written last. Behind a ledger's own last block it cannot be. Far
 * ahead of it, it can: a network's tariffs may rest for years. So what counts then is the last block of any ledger of
 * the house, for all of them are written by this one clock.
 */
final class ClockGuard {

    private final Clock clock;
    private final Limits limits;
    private final Alerts alerts;
    private final Blocks blocks;
    private final AtomicReference<Instant> newest = new AtomicReference<>(Instant.MIN);

    ClockGuard(Clock clock, Limits limits, Alerts alerts, Blocks blocks) {
        this.clock = clock;
        this.limits = limits;
        this.alerts = alerts;
        this.blocks = blocks;
    }

    /** A block stands that was written at this time. */
    void wrote(Instant at) {
        newest.accumulateAndGet(at, ClockGuard::later);
    }

    /** @throws LedgerAway when the clock says something that cannot be */
    Instant now(Head head) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Optional<Instant> doubt = doubt(head, now);
        if (doubt.isPresent()) {
            String detail = "the clock says " + now + ", the last block " + doubt.get();
            alerts.raise(Alerts.Kind.CLOCK, head.ledger(), detail);
            throw new LedgerAway(LedgerAway.Cause.CLOCK_IMPLAUSIBLE, Duration.ofMinutes(1), null);
        }
        alerts.clear(Alerts.Kind.CLOCK, head.ledger());
        return now;
    }

    /** The time of the block that speaks against the clock. */
    private Optional<Instant> doubt(Head head, Instant now) {
        if (head.block() > 0) {
            wrote(head.at());
            if (now.isBefore(head.at().minus(limits.clockBack()))) {
                return Optional.of(head.at());
            }
        }
        return plausible(newest.get(), now) || plausible(lookAround(), now)
                ? Optional.empty()
                : Optional.of(newest.get());
    }

    private boolean plausible(Instant last, Instant now) {
        return last.isAfter(now.minus(limits.clockAhead()));
    }

    /** The last block of all, other processes' among them; where nothing was ever written, every time is right. */
    private Instant lookAround() {
        blocks.ledgers().stream()
                .flatMap(ledger -> blocks.last(ledger).stream())
                .forEach(block -> wrote(block.at()));
        Instant found = newest.get();
        return found.equals(Instant.MIN) ? Instant.MAX : found;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
