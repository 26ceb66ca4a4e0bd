package org.entraide.hub.feed.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.entraide.access.Users;
import org.entraide.access.mongo.MongoSessions;
import org.entraide.access.web.AccessConfiguration;
import org.entraide.events.Stream;
import org.entraide.hub.TestSessions;
import org.entraide.hub.feed.Office;
import org.entraide.hub.overview.Desk;
import org.entraide.hub.overview.Samples;
import org.entraide.hub.overview.Tape;
import org.entraide.hub.overview.web.OverviewPages;
import org.entraide.hub.overview.web.Overviews;
import org.entraide.ledger.web.ApiProblems;
import org.entraide.ledger.web.Texts;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;

/** Feeds as a program, over a few days of three mutuals, with an impatient heart. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({AccessConfiguration.class, ApiProblems.class})
class FeedProgram {

    static final String COORDINATOR = "demo-region-wa";
    static final String OFFICER = "demo-federation-sn";
    static final String MANAGER = "demo-gerant-sn-thi-0007";
    static final String CLERK = "demo-guichet-sn-thi-0007";

    static final String THIES = Samples.THIES;
    static final String DAKAR = "SN-DKR-0001";
    static final String SIKASSO = "ML-SIK-0001";
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 11);

    static final Office OFFICE = new Office();
    static final Tape MUTUALS = new Tape(Desk.NODE, Stream.MUTUALS);
    static final Tape PREMIUMS = new Tape(Desk.NODE, Stream.PREMIUMS);
    static final Tail TAIL = new Tail(OFFICE.batches);

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-05-14T10:00:00Z"), ZoneOffset.UTC);
    private static final Texts TEXTS = new Texts("pages.messages", "concertation.messages");
    private static final Overviews OVERVIEWS = new Overviews(lived().folds, () -> 0);
    private static final ConfigurableApplicationContext RUNNING = start();

    static int port() {
        return RUNNING.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Twelve payments in Thiès and three in Sikasso on the first day, one in Dakar on the second. */
    private static Desk lived() {
        MUTUALS.publish(THIES, Samples.registered(THIES, "SN", "And Faju <Thiès>"));
        MUTUALS.publish(DAKAR, Samples.registered(DAKAR, "SN", "Takku"));
        MUTUALS.publish(SIKASSO, Samples.registered(SIKASSO, "ML", "Keneya"));
        OFFICE.on(FIRST).play(MUTUALS);
        for (int i = 0; i < 12; i++) {
            pay(THIES);
        }
        for (int i = 0; i < 3; i++) {
            pay(SIKASSO);
        }
        OFFICE.on(FIRST.plusDays(1));
        pay(DAKAR);
        OFFICE.on(FIRST.plusDays(2));
        return new Desk().play(MUTUALS, PREMIUMS);
    }

    static void pay(String mutual) {
        PREMIUMS.publish(mutual, Samples.paid(mutual, "2026-05-10", 7000));
        OFFICE.play(PREMIUMS);
        TAIL.look();
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(FeedProgram.class)
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
        return Users.demo("WA", List.of(THIES), CLOCK);
    }

    @Bean
    Feeds feeds() {
        Duration beat = Duration.ofMillis(200);
        return new Feeds(
                OFFICE.batches, TAIL, new Patience(beat, Duration.ofMinutes(1), Duration.ofHours(1), System::nanoTime));
    }

    @Bean
    ApplicationListener<ContextClosedEvent> endOfFeeds() {
        return _ -> TAIL.end();
    }

    @Bean
    FeedController feedController(Feeds feeds) {
        return new FeedController(feeds, OVERVIEWS, TEXTS);
    }

    @Bean
    FeedPages feedPages(Feeds feeds) {
        return new FeedPages(feeds, OVERVIEWS, TEXTS, ZoneOffset.UTC);
    }

    @Bean
    OverviewPages overviewPages() {
        return new OverviewPages(OVERVIEWS, CLOCK, TEXTS);
    }

    static int followers() {
        return RUNNING.getBean(Feeds.class).followers();
    }
}
