package org.entraide.launcher;

import io.micrometer.core.instrument.binder.MeterBinder;
import org.entraide.ledger.micrometer.LedgerMetrics;
import org.entraide.ledger.web.LedgerHealth;
import org.entraide.ledger.wiring.Installation;
import org.entraide.registry.MemberRegistry;
import org.entraide.registry.MemberRegistryConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The member registry and what can be seen of it from outside, never anything personal. */
@Configuration(proxyBeanMethods = false)
@Import(MemberRegistryConfiguration.class)
class RegistryService {

    @Bean
    MeterBinder registryMetrics(MemberRegistry registry) {
        return new LedgerMetrics(
                MemberRegistry.NAME, registry.ledgers(), registry.bureau().relay());
    }

    @Bean
    HealthIndicator registryHealth(MemberRegistry registry, Installation installation) {
        return new LedgerHealth(registry.bureau().blocks(), registry.bureau().relay(), installation.alerts());
    }
}
