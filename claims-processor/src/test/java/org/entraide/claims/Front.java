package org.entraide.claims;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.entraide.access.Users;
import org.entraide.access.mongo.MongoSessions;
import org.entraide.access.web.AccessConfiguration;
import org.entraide.claims.claim.web.ClaimEntryPages;
import org.entraide.claims.claim.web.ClaimListPages;
import org.entraide.claims.claim.web.ClaimPages;
import org.entraide.pages.PagesConfiguration;
import org.entraide.pages.Prints;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** The pages of a {@link Programme} over real HTTP, with the demo's users. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({AccessConfiguration.class, PagesConfiguration.class})
class Front {

    static final String CLERK = "demo-guichet-sn-thi-0007";
    static final String NEIGHBOUR = "demo-guichet-sn-dkr-0001";
    static final String COORDINATOR = "demo-region-wa";

    static ConfigurableApplicationContext of(Programme programme) {
        return new SpringApplicationBuilder(Front.class)
                .initializers(
                        (GenericApplicationContext context) -> context.registerBean(Programme.class, () -> programme))
                .properties(Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "spring.main.banner-mode", "off"))
                .run();
    }

    @Bean
    MongoSessions sessions(Programme programme) {
        return programme.sessions();
    }

    @Bean
    Users users() {
        Clock clock = Clock.fixed(Instant.parse("2026-06-15T09:00:00Z"), ZoneOffset.UTC);
        return Users.demo("WA", List.of(Thies.MUTUAL, "SN-DKR-0001"), clock);
    }

    @Bean
    ClaimListPages claimListPages(Programme programme) {
        return programme.processor.claimListPages();
    }

    @Bean
    ClaimEntryPages claimEntryPages(Programme programme) {
        return programme.processor.claimEntryPages();
    }

    @Bean
    ClaimPages claimPages(Programme programme, Prints prints) {
        return programme.processor.claimPages(prints);
    }
}
