package org.entraide.ledger.micrometer;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Figures;
import org.entraide.ledger.Figures.Kind;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Relay;

/**
 * Gauges, counters and a timer of one service's ledgers, all with the label {@code service}: {@code
 * entraide.ledger.queue}, {@code .commands} (by outcome), {@code .batch}, {@code .blocks}, {@code .fences.lost},
 * {@code .outcomes.unknown}, {@code .views.late}, {@code entraide.relay.lag} (blocks), {@code entraide.relay.away} (0
 * or 1). Alerts belong to the whole installation: {@link #alerts}.
 */
public final class LedgerMetrics implements MeterBinder {

    private static final Map<Kind, String> OUTCOMES = Map.of(
            Kind.ACCEPTED, "accepted",
            Kind.REPLAYED, "replayed",
            Kind.REFUSED, "refused",
            Kind.KEY_REUSED, "key_reused",
            Kind.GAP, "gap",
            Kind.FAILED, "failed");

    private static final Map<Kind, Named> COUNTERS = Map.of(
            Kind.BLOCKS, new Named("entraide.ledger.blocks", "Blocks written"),
            Kind.FENCES_LOST,
                    new Named("entraide.ledger.fences.lost", "Batches decided anew: another writer was faster"),
            Kind.UNKNOWN_OUTCOMES,
                    new Named("entraide.ledger.outcomes.unknown", "Blocks sent again to learn their fate"),
            Kind.VIEWS_LATE, new Named("entraide.ledger.views.late", "Blocks whose views were caught up later"));

    private record Named(String name, String description) {}

    private final Tags tags;
    private final Ledgers<?, ?> ledgers;
    private final Relay relay;

    public LedgerMetrics(String service, Ledgers<?, ?> ledgers, Relay relay) {
        this.tags = Tags.of("service", service);
        this.ledgers = ledgers;
        this.relay = relay;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("entraide.ledger.queue", ledgers, LedgerMetrics::waiting)
                .description("Commands that wait for a clerk")
                .tags(tags)
                .register(registry);
        Gauge.builder("entraide.relay.lag", relay, Relay::lag)
                .description("Blocks that stand and are not published yet, at least")
                .baseUnit("blocks")
                .tags(tags)
                .register(registry);
        Gauge.builder("entraide.relay.away", relay, each -> each.away() ? 1 : 0)
                .description("1 while events cannot be published")
                .tags(tags)
                .register(registry);
        Figures figures = ledgers.figures();
        OUTCOMES.forEach(
                (kind, outcome) -> FunctionCounter.builder("entraide.ledger.commands", figures, each -> each.of(kind))
                        .description("Commands settled")
                        .tags(tags.and("outcome", outcome))
                        .register(registry));
        COUNTERS.forEach((kind, named) -> FunctionCounter.builder(named.name, figures, each -> each.of(kind))
                .description(named.description)
                .tags(tags)
                .register(registry));
        FunctionTimer.builder(
                        "entraide.ledger.batch",
                        figures,
                        each -> each.of(Kind.BATCHES),
                        each -> each.of(Kind.BATCH_NANOS),
                        TimeUnit.NANOSECONDS)
                .description("Time to decide, write and answer a batch")
                .tags(tags)
                .register(registry);
    }

    /** What a person should look at, by kind. */
    public static MeterBinder alerts(Alerts alerts) {
        return registry -> {
            for (Alerts.Kind kind : Alerts.Kind.values()) {
                Gauge.builder("entraide.alerts", alerts, each -> each.count(kind))
                        .description("What a person should look at")
                        .tag("kind", kind.name().toLowerCase(java.util.Locale.ROOT))
                        .register(registry);
            }
        };
    }

    private static double waiting(Ledgers<?, ?> ledgers) {
        return ledgers.queues().values().stream().mapToInt(Integer::intValue).sum();
    }
}
