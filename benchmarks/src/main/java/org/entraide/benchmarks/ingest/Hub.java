package org.entraide.benchmarks.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.entraide.benchmarks.store.Cost;
import org.entraide.benchmarks.store.CountedStore;
import org.entraide.embedded.Durability;
import org.entraide.events.Stream;
import org.entraide.hub.overview.Folding;
import org.entraide.hub.overview.Folds;
import org.entraide.hub.overview.kafka.FoldingReader;
import org.entraide.hub.overview.mongo.MongoFolds;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Inventory;
import org.entraide.ledger.kafka.Delivery;
import org.entraide.ledger.kafka.Interest;
import org.entraide.ledger.kafka.Partition;
import org.entraide.ledger.kafka.Reader;
import org.entraide.ledger.kafka.Subscription;

/** The hub's own fold, put together as the hub does it, on the embedded store. */
final class Hub implements Ingestion {

    private static final long FLUSH_MILLIS = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private volatile Cost cost = new Cost(0, 0, 0, 0);

    /** What the last run cost the store. */
    Cost cost() {
        return cost;
    }

    @Override
    public Result run(Feed feed, Watch watch) throws Exception {
        try (CountedStore store = new CountedStore(Durability.POWER_LOSS, true)) {
            Folds folds = new MongoFolds(store.client().getDatabase("hub"));
            Folding folding = new Folding(folds, Inventory.allOn(feed.node()), new Alerts());
            Until all = new Until(folding, feed.events(), watch);
            store.count();
            try (ScheduledExecutorService flusher = new ScheduledThreadPoolExecutor(1);
                    Subscription streams = new Subscription(
                            Map.of("bootstrap.servers", feed.bootstrap()),
                            Interest.of(feed.node(), "hub-" + System.nanoTime(), Stream.ids()),
                            all)) {
                streams.start();
                var _ = flusher.scheduleWithFixedDelay(
                        folding::flush, FLUSH_MILLIS, FLUSH_MILLIS, TimeUnit.MILLISECONDS);
                all.await();
                folding.flush();
                Watch.Taking taking = watch.end();
                flusher.shutdown();
                cost = store.cost();
                return new Result(taking, cells(folds));
            }
        }
    }

    private static Map<String, Long> cells(Folds folds) {
        Map<String, Long> cells = new HashMap<>();
        folds.groups(folds.offsets().keySet())
                .forEach(group -> group.cells()
                        .forEach((mutual, own) ->
                                Cell.texts(mutual, own).forEach((cell, value) -> cells.merge(cell, value, Long::sum))));
        cells.values().removeIf(value -> value == 0);
        return cells;
    }

    /** Counts what comes on its way to the fold: what comes again, after partitions moved, is no more for that. */
    private static final class Until implements Reader {

        private final Folding folding;
        private final Reader reader;
        private final long events;
        private final Watch watch;
        private final AtomicLong came = new AtomicLong();
        private final CountDownLatch all = new CountDownLatch(1);

        Until(Folding folding, long events, Watch watch) {
            this.folding = folding;
            this.reader = new FoldingReader(folding);
            this.events = events;
            this.watch = watch;
        }

        void await() throws InterruptedException {
            if (!all.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("only " + came + " of " + events + " events came");
            }
        }

        @Override
        public long startAt(Partition partition) {
            return reader.startAt(partition);
        }

        @Override
        public void read(Partition partition, List<Delivery> batch) {
            watch.begin();
            reader.read(partition, batch);
            if (came.addAndGet(batch.size()) >= events && taken() == events) {
                all.countDown();
            }
        }

        private long taken() {
            return Stream.ids().stream().mapToLong(folding::reached).sum();
        }

        @Override
        public void revoked(Partition partition) {
            reader.revoked(partition);
        }
    }
}
