package org.entraide.launcher;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.entraide.events.Stream;
import org.entraide.hub.ConcertationHub;
import org.entraide.hub.ConcertationHubConfiguration;
import org.entraide.ledger.micrometer.Watermarks;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The concertation hub and what can be seen of it from outside, never anything personal. */
@Configuration(proxyBeanMethods = false)
@Import(ConcertationHubConfiguration.class)
class HubService {

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

    /** Down only when its store is away. A hub that waits for events shows what it has, and catches up. */
    @Bean
    HealthIndicator hubHealth(ConcertationHub hub) {
        return () -> (hub.storeAnswers()
                        ? Health.up().withDetail("store", "answers")
                        : Health.down().withDetail("store", "away: nothing can be shown"))
                .withDetail("heldBackStreams", hub.health().heldBackStreams())
                .withDetail("stuckPartitions", hub.health().stuckPartitions())
                .build();
    }
}
