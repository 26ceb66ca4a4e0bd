package org.entraide.hub.overview.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.entraide.access.Users;
import org.entraide.access.mongo.MongoSessions;
import org.entraide.access.web.AccessConfiguration;
import org.entraide.hub.TestSessions;
import org.entraide.hub.overview.Desk;
import org.entraide.ledger.web.ApiProblems;
import org.entraide.ledger.web.Texts;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The hub's web side as a program, over the sample network instead of a log and a store. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({AccessConfiguration.class, ApiProblems.class})
class HubProgram {

    static final String COORDINATOR = "demo-region-wa";
    static final String OFFICER = "demo-federation-sn";
    static final String MANAGER = "demo-gerant-sn-thi-0007";
    static final String CLERK = "demo-guichet-sn-thi-0007";

    private final Clock clock = Clock.fixed(Instant.parse("2026-02-10T10:00:00Z"), ZoneOffset.UTC);
    private final Texts texts = new Texts("pages.messages", "concertation.messages");
    private final Desk desk = SampleNetwork.played();
    private final Overviews overviews = new Overviews(desk.folds, () -> 0);

    private static final ConfigurableApplicationContext RUNNING = start();

    /** Where the one program of all tests listens; it ends with the tests' process. */
    static int port() {
        return RUNNING.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(HubProgram.class)
                .properties(Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "spring.main.banner-mode", "off"))
                .run();
    }

    @Bean
    MongoSessions sessions() {
        return TestSessions.shared();
    }

    @Bean
    Users users() {
        return Users.demo("WA", List.of("SN-THI-0007"), clock);
    }

    @Bean
    OverviewController overviewController() {
        return new OverviewController(overviews, clock, texts);
    }

    @Bean
    OverviewPages overviewPages() {
        return new OverviewPages(overviews, clock, texts);
    }
}
