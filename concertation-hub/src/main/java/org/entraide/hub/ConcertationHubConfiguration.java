package org.entraide.hub;

import org.entraide.access.web.StaticFiles;
import org.entraide.hub.feed.SmallCells;
import org.entraide.hub.feed.web.FeedController;
import org.entraide.hub.feed.web.FeedPages;
import org.entraide.hub.overview.web.OverviewController;
import org.entraide.hub.overview.web.OverviewPages;
import org.entraide.ledger.wiring.Installation;
import org.entraide.pages.PagesConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The concertation hub for a program that imports this class and provides an {@link Installation}. */
@Configuration(proxyBeanMethods = false)
@Import(PagesConfiguration.class)
public class ConcertationHubConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    ConcertationHub concertationHub(
            Installation installation,
            @Value("${" + SmallCells.SETTING + ":" + SmallCells.LEAST + "}") String smallCells) {
        return new ConcertationHub(installation, SmallCells.of(smallCells));
    }

    @Bean
    FeedController feedController(ConcertationHub hub) {
        return hub.feedController();
    }

    @Bean
    FeedPages feedPages(ConcertationHub hub) {
        return hub.feedPages();
    }

    /** Feeds are requests that never end by themselves: they would keep the program from stopping. */
    @Bean
    ApplicationListener<ContextClosedEvent> endOfFeeds(ConcertationHub hub) {
        return _ -> hub.endFeeds();
    }

    @Bean
    OverviewController overviewController(ConcertationHub hub) {
        return hub.overviewController();
    }

    @Bean
    OverviewPages overviewPages(ConcertationHub hub) {
        return hub.overviewPages();
    }

    @Bean
    WebMvcConfigurer feedScripts() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                StaticFiles.serve(registry, "/concertation/", "js");
            }
        };
    }
}
