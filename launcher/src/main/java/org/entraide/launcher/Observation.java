package org.entraide.launcher;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.entraide.claims.ClaimsProcessor;
import org.entraide.events.Stream;
import org.entraide.hub.ConcertationHub;
import org.entraide.ledger.micrometer.LedgerMetrics;
import org.entraide.ledger.micrometer.Watermarks;
import org.entraide.ledger.web.LedgerHealth;
import org.entraide.ledger.wiring.Bureau;
import org.entraide.ledger.wiring.Installation;
import org.entraide.registry.MemberRegistry;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be seen of the running program from outside: health and metrics, never anything personal. */
@Configuration(proxyBeanMethods = false)
class Observation {

    @Bean
    MeterBinder registryMetrics(MemberRegistry registry) {
        return metrics(MemberRegistry.NAME, registry.bureau());
    }

    @Bean
    MeterBinder claimsMetrics(ClaimsProcessor claims) {
        return metrics(ClaimsProcessor.NAME, claims.bureau());
    }

    @Bean
    MeterBinder claimsWatermarks(ClaimsProcessor claims) {
        Watermarks.OfHeads heads = new Watermarks.OfHeads();
        claims.ledgers().follow(heads::follow);
        claims.bureau().blocks().ledgers().stream()
                .flatMap(ledger -> claims.bureau().views().head(ledger).stream())
                .forEach(heads::follow);
        return new Watermarks(ClaimsProcessor.NAME, List.of(Stream.MUTUALS.id(), Stream.ENROLMENTS.id()), heads);
    }

    @Bean
    MeterBinder hubWatermarks(ConcertationHub hub) {
        return new Watermarks(ConcertationHub.NAME, Stream.ids(), hub::reached);
    }

    @Bean
    MeterBinder hubGaps(ConcertationHub hub) {
        return registry -> Gauge.builder(
                        "entraide.gaps", hub, each -> each.health().heldBackStreams())
                .description("Streams of ledgers that are held back")
                .tag("service", ConcertationHub.NAME)
                .register(registry);
    }

    @Bean
    MeterBinder alertMetrics(Installation installation) {
        return LedgerMetrics.alerts(installation.alerts());
    }

    @Bean
    HealthIndicator registryHealth(MemberRegistry registry, Installation installation) {
        return health(registry.bureau(), installation);
    }

    @Bean
    HealthIndicator claimsHealth(ClaimsProcessor claims, Installation installation) {
        return health(claims.bureau(), installation);
    }

    /** A hub that waits is no reason to stop the program: entry goes on and it catches up. */
    @Bean
    HealthIndicator hubHealth(ConcertationHub hub) {
        return () -> Health.up()
                .withDetail("heldBackStreams", hub.health().heldBackStreams())
                .withDetail("stuckPartitions", hub.health().stuckPartitions())
                .build();
    }

    private static MeterBinder metrics(String service, Bureau<?, ?> bureau) {
        return new LedgerMetrics(service, bureau.ledgers(), bureau.relay());
    }

    private static HealthIndicator health(Bureau<?, ?> bureau, Installation installation) {
        return new LedgerHealth(bureau.blocks(), bureau.relay(), installation.alerts());
    }
}
