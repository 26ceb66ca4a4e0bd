package org.entraide.registry.web;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.entraide.access.Users;
import org.entraide.access.mongo.MongoSessions;
import org.entraide.access.web.AccessConfiguration;
import org.entraide.ledger.Log;
import org.entraide.ledger.web.ApiProblems;
import org.entraide.ledger.web.Submissions;
import org.entraide.ledger.wiring.Installation;
import org.entraide.registry.MemberRegistryConfiguration;
import org.entraide.registry.Store;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The member registry as a program makes it, with demo users and the embedded store. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({AccessConfiguration.class, ApiProblems.class, MemberRegistryConfiguration.class})
class Programme {

    static final String CLERK = "demo-guichet-sn-thi-0007";
    static final String OTHER_CLERK = "demo-guichet-sn-dkr-0001";
    static final String OFFICER = "demo-federation-sn";
    static final String COORDINATOR = "demo-region-wa";

    static ConfigurableApplicationContext start(Path directory) {
        return new SpringApplicationBuilder(Programme.class)
                .properties(Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "test.directory", directory.toString(),
                        "spring.jackson.deserialization.fail-on-unknown-properties", "true",
                        "spring.main.banner-mode", "off"))
                .run();
    }

    @Bean
    Store store(@Value("${test.directory}") String directory) {
        return Store.in(Path.of(directory));
    }

    @Bean
    Installation installation(Store store) {
        return store.installation();
    }

    @Bean
    Log log() {
        return Store.nowhere();
    }

    @Bean
    MongoSessions sessions(Store store) {
        return new MongoSessions(store.client(), InstantSource.system());
    }

    @Bean
    Users users(Store store) {
        return Users.demo("WA", List.of("SN-THI-0007", "SN-DKR-0001"), store.clock());
    }

    @Bean
    WebMvcConfigurer submissions() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new Submissions());
            }
        };
    }
}
