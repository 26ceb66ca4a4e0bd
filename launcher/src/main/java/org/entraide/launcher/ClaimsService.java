package org.entraide.launcher;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.entraide.claims.ClaimsProcessor;
import org.entraide.claims.ClaimsProcessorConfiguration;
import org.entraide.events.Stream;
import org.entraide.ledger.micrometer.LedgerMetrics;
import org.entraide.ledger.micrometer.Watermarks;
import org.entraide.ledger.web.LedgerHealth;
import org.entraide.ledger.wiring.Installation;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The claims processor and what can be seen of it from outside, never anything personal. */
@Configuration(proxyBeanMethods = false)
@Import(ClaimsProcessorConfiguration.class)
class ClaimsService {

    @Bean
    MeterBinder claimsMetrics(ClaimsProcessor claims) {
        return new LedgerMetrics(
                ClaimsProcessor.NAME, claims.ledgers(), claims.bureau().relay());
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
    HealthIndicator claimsHealth(ClaimsProcessor claims, Installation installation) {
        return new LedgerHealth(claims.bureau().blocks(), claims.bureau().relay(), installation.alerts());
    }
}
