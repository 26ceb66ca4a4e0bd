package org.entraide.benchmarks.ingest;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.Stores;
import org.entraide.benchmarks.Scratch;
import org.jspecify.annotations.Nullable;

/**
 * The same cells by Kafka Streams: one processor behind all streams, since a mutual's events are in the same partition
 * of each, so that nothing is sent around; a cell is an entry of a store with a cache before it, and each commit
 * writes the entries that changed to the store's changelog. One thread, as in the hub; commits once a second, as the
 * hub stores.
 */
final class Streams implements Ingestion {

    private static final String STORE = "cells";
    private static final Map<String, Object> CLIENTS = Map.of(
            StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG),
            "earliest",
            StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG),
            2_000,
            StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MIN_BYTES_CONFIG),
            64 * 1024,
            StreamsConfig.consumerPrefix(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG),
            200,
            StreamsConfig.consumerPrefix(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG),
            4 * 1024 * 1024,
            StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG),
            256 * 1024,
            StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG),
            20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String guarantee;
    private final boolean rocks;

    /** @param rocks whether cells are kept in RocksDB, else in memory */
    Streams(String guarantee, boolean rocks) {
        this.guarantee = guarantee;
        this.rocks = rocks;
    }

    @Override
    public Result run(Feed feed, Watch watch) throws Exception {
        String application = "streams-" + System.nanoTime();
        AtomicLong left = new AtomicLong(feed.events());
        try (Scratch folder = Scratch.folder();
                Admin admin = Admin.create(Map.of("bootstrap.servers", feed.bootstrap()))) {
            Map<TopicPartition, Long> ends = ends(admin, feed);
            try (KafkaStreams streams =
                    new KafkaStreams(topology(feed, left, watch), settings(feed, application, folder))) {
                streams.start();
                long late = System.nanoTime() + PATIENCE.toNanos();
                while (left.get() > 0 || !committed(admin, application, ends)) {
                    if (System.nanoTime() > late) {
                        throw new IllegalStateException(left + " events did not come, or were not committed");
                    }
                    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                }
                Watch.Taking taking = watch.end();
                return new Result(taking, cells(streams));
            } finally {
                Set<String> own = admin.listTopics().names().get();
                admin.deleteTopics(own.stream()
                                .filter(topic -> topic.startsWith(application))
                                .toList())
                        .all()
                        .get();
            }
        }
    }

    private Properties settings(Feed feed, String application, Scratch folder) {
        Properties settings = new Properties();
        settings.putAll(Map.of(
                StreamsConfig.APPLICATION_ID_CONFIG,
                application,
                StreamsConfig.BOOTSTRAP_SERVERS_CONFIG,
                feed.bootstrap(),
                StreamsConfig.STATE_DIR_CONFIG,
                folder.path().toString(),
                StreamsConfig.PROCESSING_GUARANTEE_CONFIG,
                guarantee,
                StreamsConfig.NUM_STREAM_THREADS_CONFIG,
                1,
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                1_000,
                StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
                256L * 1024 * 1024,
                StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG,
                5_000,
                StreamsConfig.REPLICATION_FACTOR_CONFIG,
                1,
                // Streams need not wait for one another, since sums do not depend on the order.
                StreamsConfig.MAX_TASK_IDLE_MS_CONFIG,
                StreamsConfig.MAX_TASK_IDLE_MS_DISABLED));
        settings.putAll(CLIENTS);
        return settings;
    }

    private Topology topology(Feed feed, AtomicLong left, Watch watch) {
        KeyValueBytesStoreSupplier kept =
                rocks ? Stores.persistentKeyValueStore(STORE) : Stores.inMemoryKeyValueStore(STORE);
        return new Topology()
                .addSource(
                        "events",
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer(),
                        feed.topics().toArray(String[]::new))
                .addProcessor("fold", () -> new Fold(left, watch), "events")
                .addStateStore(
                        Stores.keyValueStoreBuilder(kept, Serdes.String(), Serdes.Long())
                                .withCachingEnabled()
                                .withLoggingEnabled(Map.of()),
                        "fold");
    }

    /** Adds what each event moves. When all are there it asks for a last commit at once. */
    private static final class Fold implements Processor<byte[], byte[], Void, Void> {

        private final AtomicLong left;
        private final Watch watch;
        private @Nullable KeyValueStore<String, Long> cells;
        private boolean ended;

        Fold(AtomicLong left, Watch watch) {
            this.left = left;
            this.watch = watch;
        }

        @Override
        public void init(ProcessorContext<Void, Void> context) {
            cells = context.getStateStore(STORE);
            context.schedule(Duration.ofMillis(50), PunctuationType.WALL_CLOCK_TIME, _ -> {
                if (!ended && left.get() <= 0) {
                    ended = true;
                    context.commit();
                }
            });
        }

        @Override
        public void process(Record<byte[], byte[]> event) {
            watch.begin();
            KeyValueStore<String, Long> store = Objects.requireNonNull(cells);
            Records.Read read = Records.read(event.headers(), event.value());
            read.posting().movements().forEach(movement -> {
                String cell = Cell.of(read.mutual(), movement).text();
                Long before = store.get(cell);
                store.put(cell, before == null ? movement.by() : before + movement.by());
            });
            left.decrementAndGet();
        }
    }

    private static Map<TopicPartition, Long> ends(Admin admin, Feed feed) throws Exception {
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(feed.places().stream().collect(Collectors.toMap(place -> place, _ -> OffsetSpec.latest())))
                .all()
                .get()
                .forEach((place, end) -> {
                    if (end.offset() > 0) {
                        ends.put(place, end.offset());
                    }
                });
        return ends;
    }

    private static boolean committed(Admin admin, String group, Map<TopicPartition, Long> ends) throws Exception {
        Map<TopicPartition, Long> reached = new HashMap<>();
        admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get()
                .forEach((place, offset) -> {
                    if (offset != null && ends.containsKey(place)) {
                        reached.put(place, offset.offset());
                    }
                });
        return reached.equals(ends);
    }

    private static Map<String, Long> cells(KafkaStreams streams) {
        Map<String, Long> found = new HashMap<>();
        try (KeyValueIterator<String, Long> all = streams.store(
                        StoreQueryParameters.fromNameAndType(STORE, QueryableStoreTypes.<String, Long>keyValueStore()))
                .all()) {
            all.forEachRemaining(cell -> {
                if (cell.value != 0) {
                    found.put(cell.key, cell.value);
                }
            });
        }
        return found;
    }
}
