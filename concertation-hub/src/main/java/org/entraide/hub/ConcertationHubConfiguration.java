package org.entraide.hub;

import org.entraide.hub.overview.web.OverviewController;
import org.entraide.hub.overview.web.OverviewPages;
import org.entraide.ledger.wiring.Installation;
import org.entraide.pages.PagesConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The concertation hub for a program that imports this class and provides an {@link Installation}. */
@Configuration(proxyBeanMethods = false)
@Import(PagesConfiguration.class)
public class ConcertationHubConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    ConcertationHub concertationHub(Installation installation) {
        return new ConcertationHub(installation);
    }

    @Bean
    OverviewController overviewController(ConcertationHub hub) {
        return hub.overviewController();
    }

    @Bean
    OverviewPages overviewPages(ConcertationHub hub) {
        return hub.overviewPages();
    }
}
