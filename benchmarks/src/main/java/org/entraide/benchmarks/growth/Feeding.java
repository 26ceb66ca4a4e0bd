package org.entraide.benchmarks.growth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entraide.benchmarks.Stopwatch;
import org.entraide.benchmarks.Stopwatch.Taken;
import org.entraide.benchmarks.ingest.Messages;
import org.entraide.benchmarks.ingest.Region;
import org.entraide.benchmarks.ingest.Region.Told;
import org.entraide.ledger.Log;
import org.entraide.ledger.kafka.Delivery;
import org.entraide.ledger.kafka.Partition;

/** Hands a made-up region's events to the hub's fold as Kafka would; making them up is not counted. */
final class Feeding {

    private static final int BATCH = 500;
    /** About as many as the hub folds between two times that it stores. */
    private static final int STORED = 50_000;

    private final Figures figures;
    private final Messages messages = new Messages();
    private final Map<Partition, List<Delivery>> waiting = new HashMap<>();
    private final Map<Partition, Long> offsets = new HashMap<>();
    private int count;
    private double seconds;
    private double cpuSeconds;

    Feeding(Figures figures) {
        this.figures = figures;
    }

    /** At least so many; the region itself is forgotten afterwards. */
    void feed(int mutuals, int events) {
        Region region = new Region(mutuals, 7);
        region.beginnings().forEach(this::add);
        int handed = 0;
        while (count < events) {
            add(region.next(count / (double) events));
            if (count - handed >= STORED) {
                hand();
                handed = count;
            }
        }
        hand();
    }

    private void add(Told told) {
        for (Log.Message message : messages.of(told)) {
            Partition partition = Figures.of(message.id().stream(), message.id().ledger());
            long offset = offsets.merge(partition, 1L, Long::sum) - 1;
            waiting.computeIfAbsent(partition, _ -> new ArrayList<>())
                    .add(new Delivery(
                            partition, offset, Figures.NODE, message.id(), message.type(), message.data(), ""));
            count++;
        }
    }

    private void hand() {
        Stopwatch stopwatch = Stopwatch.start(List.of());
        waiting.forEach((partition, all) -> {
            for (int first = 0; first < all.size(); first += BATCH) {
                figures.reader().read(partition, all.subList(first, Math.min(first + BATCH, all.size())));
            }
        });
        figures.folding().flush();
        Taken taken = stopwatch.stop();
        seconds += taken.seconds();
        cpuSeconds += taken.cpuSeconds();
        waiting.clear();
    }

    int count() {
        return count;
    }

    double perSecond() {
        return count / seconds;
    }

    double perCpuSecond() {
        return count / cpuSeconds;
    }
}
