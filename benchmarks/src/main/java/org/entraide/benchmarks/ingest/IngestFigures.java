package org.entraide.benchmarks.ingest;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.utils.AppInfoParser;
import org.entraide.benchmarks.Report;
import org.entraide.benchmarks.Spread;
import org.entraide.benchmarks.ingest.Ingest.Way;
import org.entraide.benchmarks.ingest.Watch.Taking;
import org.entraide.benchmarks.store.Cost;

/** What was measured of all ways, as it is told. */
final class IngestFigures {

    private final Map<Way, Figures> ways = new EnumMap<>(Way.class);
    private final Spread trips = new Spread();
    private final Spread documents = new Spread();
    private final Spread syncs = new Spread();
    private final Spread bytes = new Spread();

    private record Figures(Spread perCpuSecond, Spread perSecond, Spread micros, Spread broker, Spread allocated) {
        Figures() {
            this(new Spread(), new Spread(), new Spread(), new Spread(), new Spread());
        }
    }

    void add(Way way, Taking taking, int events) {
        Figures figures = ways.computeIfAbsent(way, _ -> new Figures());
        figures.perCpuSecond.add(events / taking.own().cpuSeconds());
        figures.perSecond.add(events / taking.own().seconds());
        figures.micros.add(taking.own().cpuSeconds() * 1e6 / events);
        figures.broker.add(taking.brokerCpuSeconds() * 1e6 / events);
        figures.allocated.add(taking.own().allocated() / 1024.0 / events);
    }

    /** What the hub's last run cost its store. */
    void stored(Cost cost, int events) {
        trips.add((double) cost.trips());
        documents.add((double) cost.rows());
        syncs.add((double) cost.syncs());
        bytes.add(cost.bytes() / (double) events);
    }

    private double median(Way way) {
        Figures figures = ways.get(way);
        return figures == null ? 0 : figures.perCpuSecond.median();
    }

    private String ratio(Way other) {
        double theirs = median(other);
        return theirs == 0 ? "not measured" : Spread.text(median(Way.HUB) / theirs);
    }

    String told(Feed feed, Feed small, int mutuals, String store, String postgres) {
        return Report.of(
                Ingest.class,
                feed.events(),
                mutuals,
                feed.partitions(),
                AppInfoParser.getVersion(),
                feed.cells().size(),
                store,
                postgres,
                small.events(),
                rows(),
                ratio(Way.EXACTLY_ONCE),
                ratio(Way.AT_LEAST_ONCE),
                ratio(Way.UPSERTS),
                ratio(Way.NAIVE),
                ratio(Way.LIMIT),
                trips,
                documents,
                syncs,
                bytes);
    }

    private String rows() {
        return ways.entrySet().stream()
                .map(way -> "| %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                way.getKey(),
                                way.getValue().perCpuSecond,
                                way.getValue().perSecond,
                                way.getValue().micros,
                                way.getValue().broker,
                                way.getValue().allocated))
                .collect(Collectors.joining("\n"));
    }
}
