package org.entraide.launcher;

import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import org.entraide.access.mongo.MongoSessions;
import org.entraide.access.web.AccessConfiguration;
import org.entraide.ledger.Log;
import org.entraide.ledger.micrometer.LedgerMetrics;
import org.entraide.ledger.web.LedgerWebConfiguration;
import org.entraide.ledger.wiring.Installation;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Scope;

/** What every program has, whichever services run in it. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({AccessConfiguration.class, LedgerWebConfiguration.class, FrontDoor.class})
class Surroundings {

    @Bean
    Installation installation(Foundation foundation) {
        return foundation.installation();
    }

    /** By the real time, also in the demo. */
    @Bean
    MongoSessions sessions(Installation installation) {
        return new MongoSessions(installation.mongo(), InstantSource.system());
    }

    /** Each service publishes for itself. */
    @Bean(destroyMethod = "")
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    Log log(Installation installation) {
        return Publishing.of(installation);
    }

    @Bean
    MeterBinder alertMetrics(Installation installation) {
        return LedgerMetrics.alerts(installation.alerts());
    }
}
