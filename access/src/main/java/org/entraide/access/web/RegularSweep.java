package org.entraide.access.web;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.entraide.access.mongo.MongoSessions;
import org.entraide.ledger.LedgerAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sweeps the sessions once a minute while the program runs. */
final class RegularSweep implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RegularSweep.class);

    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().name("session-sweep").daemon().unstarted(task));
    private final MongoSessions sessions;

    RegularSweep(MongoSessions sessions) {
        this.sessions = sessions;
        var _ = worker.scheduleWithFixedDelay(this::sweep, 1, 1, TimeUnit.MINUTES);
    }

    /** A scheduled task that throws would never run again. */
    private void sweep() {
        try {
            sessions.sweep();
        } catch (LedgerAway away) {
            LOG.info("sessions are swept when the store is back", away);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
