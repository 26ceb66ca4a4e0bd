package org.entraide.benchmarks.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.streams.StreamsConfig;
import org.entraide.benchmarks.Protocol;
import org.entraide.benchmarks.postgres.PostgreSql;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How many events the hub takes in, beside other ways to the same cells. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "From events in Kafka to stored cells: the hub, Kafka Streams, PostgreSQL, one by one.")
public final class Ingest implements Callable<Integer> {

    /** The ways that are compared. */
    enum Way {
        HUB("Entraide's hub"),
        LIMIT("limit: nothing stored"),
        AT_LEAST_ONCE("Kafka Streams, at least once"),
        EXACTLY_ONCE("Kafka Streams, exactly once (v2)"),
        UPSERTS("PostgreSQL, upserts per poll"),
        NAIVE("one `$inc` per event and cell");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    @Mixin
    private Protocol protocol = new Protocol();

    @Option(names = "--events", description = "In Kafka (default: ${DEFAULT-VALUE}).")
    private int events = 200_000;

    @Option(names = "--naive-events", description = "For the one that takes long (default: ${DEFAULT-VALUE}).")
    private int naiveEvents = 2_000;

    @Option(names = "--mutuals", description = "Of Zipf's sizes (default: ${DEFAULT-VALUE}).")
    private int mutuals = 200;

    @Option(names = "--partitions", description = "Of each topic (default: ${DEFAULT-VALUE}).")
    private int partitions = 4;

    @Option(names = "--rocksdb", description = "Kafka Streams keeps its cells in RocksDB instead of memory.")
    private boolean rocks;

    @Option(
            names = "--ways",
            split = ",",
            paramLabel = "WAY",
            description = "Only these (default: all): ${COMPLETION-CANDIDATES}.")
    private Set<Way> ways = EnumSet.allOf(Way.class);

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Ingest()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        return protocol.note("Ingest", this::measured);
    }

    private String measured() throws Exception {
        if (!ways.contains(Way.UPSERTS)) {
            return measured(null);
        }
        try (PostgreSql server = PostgreSql.start(true)) {
            return measured(server);
        }
    }

    private String measured(@Nullable PostgreSql server) throws Exception {
        Hub hub = new Hub();
        try (Broker broker = Broker.start()) {
            Feed feed = Feed.publish(broker.bootstrap(), "region", partitions, mutuals, events);
            Feed small = Feed.publish(broker.bootstrap(), "village", partitions, mutuals / 10 + 1, naiveEvents);
            IngestFigures figures = new IngestFigures();
            for (int round = -1; round < protocol.rounds(); round++) {
                // The round before the first warms up and is not kept.
                IngestFigures kept = round < 0 ? new IngestFigures() : figures;
                List<Way> turns = new ArrayList<>(EnumSet.copyOf(ways));
                Collections.rotate(turns, -Math.max(0, round));
                for (Way way : turns) {
                    run(way, ingestion(way, hub, server), way == Way.NAIVE ? small : feed, broker, kept);
                }
                kept.stored(hub.cost(), feed.events());
            }
            String postgres = server == null ? "" : server.one("SHOW server_version");
            return figures.told(feed, small, mutuals, rocks ? "RocksDB" : "memory", postgres);
        }
    }

    private Ingestion ingestion(Way way, Hub hub, @Nullable PostgreSql server) {
        return switch (way) {
            case HUB -> hub;
            case LIMIT -> new Limit();
            case AT_LEAST_ONCE -> new Streams(StreamsConfig.AT_LEAST_ONCE, rocks);
            case EXACTLY_ONCE -> new Streams(StreamsConfig.EXACTLY_ONCE_V2, rocks);
            case UPSERTS -> new Upserts(Objects.requireNonNull(server));
            case NAIVE -> new Naive();
        };
    }

    private static void run(Way way, Ingestion side, Feed feed, Broker broker, IngestFigures figures) throws Exception {
        Ingestion.Result result = side.run(feed, new Watch(side.servers(), broker.process()));
        if (!result.cells().equals(feed.cells())) {
            throw new IllegalStateException(way + " came to other cells: "
                    + result.cells().size() + " instead of " + feed.cells().size());
        }
        figures.add(way, result.taking(), feed.events());
    }
}
