package org.entraide.claims;

import org.entraide.claims.claim.web.ClaimEntryPages;
import org.entraide.claims.claim.web.ClaimListPages;
import org.entraide.claims.claim.web.ClaimPages;
import org.entraide.claims.claim.web.ClaimsController;
import org.entraide.claims.claim.web.CounterController;
import org.entraide.claims.network.web.NetworksController;
import org.entraide.ledger.Log;
import org.entraide.ledger.wiring.Installation;
import org.entraide.pages.PagesConfiguration;
import org.entraide.pages.Prints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** For a program that imports this class and provides an {@link Installation} and a {@link Log}. */
@Configuration(proxyBeanMethods = false)
@Import(PagesConfiguration.class)
public class ClaimsProcessorConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    ClaimsProcessor claimsProcessor(Installation installation, Log log) {
        return new ClaimsProcessor(installation, log);
    }

    @Bean
    ClaimsController claimsController(ClaimsProcessor processor) {
        return processor.claimsController();
    }

    @Bean
    CounterController counterController(ClaimsProcessor processor) {
        return processor.counterController();
    }

    @Bean
    ClaimListPages claimListPages(ClaimsProcessor processor) {
        return processor.claimListPages();
    }

    @Bean
    ClaimPages claimPages(ClaimsProcessor processor, Prints prints) {
        return processor.claimPages(prints);
    }

    @Bean
    ClaimEntryPages claimEntryPages(ClaimsProcessor processor) {
        return processor.claimEntryPages();
    }

    @Bean
    NetworksController networksController(ClaimsProcessor processor) {
        return processor.networksController();
    }
}
