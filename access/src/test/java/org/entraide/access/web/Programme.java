package org.entraide.access.web;

import java.util.List;
import java.util.Map;
import org.entraide.access.MovingClock;
import org.entraide.access.Users;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** A program as the launcher makes it, with {@link Doors} to knock at. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(AccessConfiguration.class)
class Programme {
    static final String CLERK = "demo-guichet-sn-thi-0007";
    static final String OTHER_CLERK = "demo-guichet-ml-sik-0001";
    static final String MANAGER = "demo-gerant-sn-thi-0007";
    static final String COORDINATOR = "demo-region-wa";

    static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Programme.class)
                .properties(Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "server.forward-headers-strategy", "native",
                        "spring.main.banner-mode", "off"))
                .run();
    }

    @Bean
    MovingClock clock() {
        return new MovingClock();
    }

    @Bean
    Users users(MovingClock clock) {
        return Users.demo("WA", List.of("SN-THI-0007", "ML-SIK-0001"), clock);
    }

    @Bean
    Doors doors() {
        return new Doors();
    }
}
