package org.entraide.hub;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.entraide.events.Stream;
import org.entraide.hub.feed.Batches;
import org.entraide.hub.feed.Scribe;
import org.entraide.hub.feed.SmallCells;
import org.entraide.hub.feed.kafka.FeedReader;
import org.entraide.hub.feed.mongo.MongoBatches;
import org.entraide.hub.feed.web.Feeds;
import org.entraide.hub.feed.web.Patience;
import org.entraide.hub.feed.web.Tail;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.kafka.Interest;
import org.entraide.ledger.kafka.Subscription;
import org.entraide.ledger.wiring.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The feeds, put together. They read for themselves, so that nothing about them can hold figures up. */
final class HubFeed implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HubFeed.class);
    private static final String GROUP = ConcertationHub.NAME + "-feed";
    private static final long TURN_MILLIS = 1_000;

    private final Clock clock;
    private final Scribe scribe;
    private final Tail tail;
    private final Feeds feeds;
    private final Subscription streams;
    private final ScheduledExecutorService turning = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("hub-feed").factory());

    HubFeed(Installation installation, SmallCells small) {
        clock = installation.clock();
        Batches batches = batches(installation);
        tail = new Tail(batches);
        scribe = new Scribe(batches, installation.inventory(), small, tail::told);
        feeds = new Feeds(batches, tail, Patience.USUAL);
        streams = new Subscription(
                installation.kafkaConnection(),
                Interest.of(installation.node(), GROUP, Stream.ids()),
                new FeedReader(scribe, clock));
    }

    private static Batches batches(Installation installation) {
        return new MongoBatches(installation.mongo().getDatabase(ConcertationHub.NAME));
    }

    /** Reads every event again at the next start. What was told stays, with its cursors, and is not told again. */
    static void readAgain(Installation installation) {
        Scribe scribe =
                new Scribe(batches(installation), installation.inventory(), new SmallCells(SmallCells.LEAST), _ -> {});
        scribe.readAgain(installation.clock().instant());
    }

    void start() {
        streams.start();
        var _ = turning.scheduleWithFixedDelay(this::turn, TURN_MILLIS, TURN_MILLIS, TimeUnit.MILLISECONDS);
    }

    Feeds feeds() {
        return feeds;
    }

    int stuck() {
        return streams.stuck().size();
    }

    /** Sends followers away, who come again where they were. */
    void end() {
        tail.end();
    }

    @Override
    public void close() {
        end();
        turning.shutdown();
        streams.close();
        try {
            scribe.keep();
        } catch (LedgerAway away) {
            LOG.info("the next start reads more of the feeds: {}", away.toString());
        }
    }

    /** A scheduled task that throws would never run again. */
    private void turn() {
        try {
            scribe.turn(FeedReader.now(clock));
            if (scribe.mustBeginAgain()) {
                streams.startAgain();
            }
        } catch (LedgerAway away) {
            LOG.warn("feeds go on later: {}", away.toString());
        } catch (RuntimeException bug) {
            LOG.error("feeds could not go on", bug);
        }
    }
}
