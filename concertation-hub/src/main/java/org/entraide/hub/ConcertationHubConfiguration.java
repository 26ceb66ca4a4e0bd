package org.entraide.hub;

import java.time.Duration;
import org.entraide.hub.overview.web.OverviewController;
import org.entraide.hub.overview.web.OverviewPages;
import org.entraide.ledger.wiring.Installation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The concertation hub for a program that imports this class and provides an {@link Installation}. */
@Configuration(proxyBeanMethods = false)
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

    /** The style sheet may be kept by browsers, where pages may not. */
    @Bean
    WebMvcConfigurer pageStyles() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/pages/*.css")
                        .addResourceLocations("classpath:/static/pages/")
                        .setCacheControl(
                                CacheControl.maxAge(Duration.ofHours(1)).cachePrivate());
            }
        };
    }
}
