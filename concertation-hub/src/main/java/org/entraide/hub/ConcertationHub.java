package org.entraide.hub;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.entraide.events.Stream;
import org.entraide.hub.feed.SmallCells;
import org.entraide.hub.feed.web.FeedController;
import org.entraide.hub.feed.web.FeedPages;
import org.entraide.hub.feed.web.Feeds;
import org.entraide.hub.overview.Folding;
import org.entraide.hub.overview.Folds;
import org.entraide.hub.overview.Shard;
import org.entraide.hub.overview.kafka.FoldingReader;
import org.entraide.hub.overview.mongo.MongoFolds;
import org.entraide.hub.overview.web.OverviewController;
import org.entraide.hub.overview.web.OverviewPages;
import org.entraide.hub.overview.web.Overviews;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.kafka.Interest;
import org.entraide.ledger.kafka.Subscription;
import org.entraide.ledger.web.Texts;
import org.entraide.ledger.wiring.Installation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The concertation hub, put together: one per process. */
public final class ConcertationHub implements AutoCloseable {

    /** Name of the service, of its database and of its consumer group. */
    public static final String NAME = "hub";

    private static final Logger LOG = LoggerFactory.getLogger(ConcertationHub.class);
    private static final long FLUSH_MILLIS = 1_000;
    private static final Shard NO_SHARD = new Shard("-", "-", 0);

    private final Clock clock;
    private final Folds folds;
    private final Folding folding;
    private final Overviews overviews;
    private final Subscription streams;
    private final HubFeed feed;
    private final Texts texts = new Texts("pages.messages", "concertation.messages");
    private final ScheduledExecutorService flusher = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("hub-flush").factory());

    /** Puts everything together; nothing runs yet. */
    public ConcertationHub(Installation installation) {
        this(installation, new SmallCells(SmallCells.LEAST));
    }

    /** @param small which counts of people and cases are withheld from digests */
    public ConcertationHub(Installation installation, SmallCells small) {
        clock = installation.clock();
        folds = new MongoFolds(installation.mongo().getDatabase(NAME));
        folding = new Folding(folds, installation.inventory(), installation.alerts());
        overviews = new Overviews(folds, System::nanoTime);
        streams = new Subscription(
                installation.kafkaConnection(),
                Interest.of(installation.node(), NAME, Stream.ids()),
                new FoldingReader(folding));
        feed = new HubFeed(installation, small);
    }

    /** Starts following every stream, and storing figures once a second. */
    public void start() {
        streams.start();
        feed.start();
        var _ = flusher.scheduleWithFixedDelay(this::flush, FLUSH_MILLIS, FLUSH_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What is not stored by then is folded again at the next start. */
    @Override
    public void close() {
        feed.close();
        flusher.shutdown();
        flush();
        streams.close();
    }

    /**
     * Drops every stored figure, so that the next start folds them anew from the first event. Dead letters stay, and so
     * does the order in which feeds told what they told.
     */
    public static void forget(Installation installation) {
        new MongoFolds(installation.mongo().getDatabase(NAME)).forget();
        HubFeed.readAgain(installation);
    }

    /** Sends those away who follow a feed, so that the program can stop; they come again where they were. */
    public void endFeeds() {
        feed.end();
    }

    /** What happens, for those who follow. */
    public Feeds feeds() {
        return feed.feeds();
    }

    /** Answers within the scope of who asks. */
    public Overviews overviews() {
        return overviews;
    }

    /** Partitions that do not move, and streams of ledgers that are held back. */
    public Health health() {
        return new Health(streams.stuck().size() + feed.stuck(), folding.heldBack());
    }

    /** Whether figures can be shown and kept. */
    public boolean storeAnswers() {
        try {
            folds.checkpoint(NO_SHARD);
            return true;
        } catch (LedgerAway away) {
            return false;
        }
    }

    /** How far a stream is taken in: the last numbers, summed over its ledgers. */
    public long reached(String stream) {
        return folding.reached(stream);
    }

    /** Both are 0 when all is well. */
    public record Health(int stuckPartitions, int heldBackStreams) {}

    OverviewController overviewController() {
        return new OverviewController(overviews, clock, texts);
    }

    OverviewPages overviewPages() {
        return new OverviewPages(overviews, clock, texts);
    }

    FeedController feedController() {
        return new FeedController(feeds(), overviews, texts);
    }

    FeedPages feedPages() {
        return new FeedPages(feeds(), overviews, texts, clock.getZone());
    }

    /** A scheduled task that throws would never run again; what could not be stored is kept and tried the next time. */
    private void flush() {
        try {
            if (folding.flush()) {
                overviews.stored();
            }
        } catch (LedgerAway away) {
            LOG.warn("figures are stored later: {}", away.toString());
        } catch (RuntimeException bug) {
            LOG.error("figures could not be stored", bug);
        }
    }
}
