package org.entraide.ledger.micrometer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.entraide.ledger.Head;

/**
 * How far a service has taken in the streams of others: {@code entraide.watermark}, a gauge per stream, summed over
 * all ledgers. It stands still when nothing comes, and behind the writers' figure when something is held back.
 */
public final class Watermarks implements MeterBinder {

    private final String service;
    private final List<String> streams;
    private final ToLongFunction<String> reached;

    /**
     * Gauges of a service.
     *
     * @param reached the sum of the last numbers taken in, by name of the stream
     */
    public Watermarks(String service, List<String> streams, ToLongFunction<String> reached) {
        this.service = service;
        this.streams = List.copyOf(streams);
        this.reached = reached;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (String stream : streams) {
            Gauge.builder("entraide.watermark", reached, each -> each.applyAsLong(stream))
                    .description("Last event taken in, summed over ledgers")
                    .tag("service", service)
                    .tag("stream", stream)
                    .strongReference(true)
                    .register(registry);
        }
    }

    /** The watermarks of ledgers that this process writes, remembered as their heads move. */
    public static final class OfHeads implements ToLongFunction<String> {

        private final Map<String, Map<String, Long>> byLedger = new ConcurrentHashMap<>();

        /** A ledger has grown. */
        public void follow(Head head) {
            byLedger.put(head.ledger(), head.watermarks());
        }

        @Override
        public long applyAsLong(String stream) {
            return byLedger.values().stream()
                    .flatMap(watermarks -> watermarks.entrySet().stream())
                    .filter(mark -> mark.getKey().endsWith("/" + stream))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
    }
}
