package org.entraide.access.web;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.entraide.access.MovingClock;
import org.entraide.access.TestStore;
import org.entraide.access.Users;
import org.entraide.access.mongo.MongoSessions;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;

/** A program as the launcher makes it, with {@link Doors} to knock at. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(AccessConfiguration.class)
class Programme {
    static final String CLERK = "demo-guichet-sn-thi-0007";
    static final String OTHER_CLERK = "demo-guichet-ml-sik-0001";
    static final String MANAGER = "demo-gerant-sn-thi-0007";
    static final String COORDINATOR = "demo-region-wa";

    /** On a store of its own, which ends with it. */
    static ConfigurableApplicationContext start() {
        TestStore store = new TestStore();
        Users users = Users.demo("WA", List.of("SN-THI-0007", "ML-SIK-0001"), store.clock());
        return start(users, store.sessions(), context -> {
            context.registerBean(TestStore.class, () -> store);
            context.registerBean(MovingClock.class, store::clock);
        });
    }

    /** One of several on a store. */
    static ConfigurableApplicationContext start(Users users, MongoSessions sessions) {
        return start(users, sessions, _ -> {});
    }

    private static ConfigurableApplicationContext start(
            Users users, MongoSessions sessions, Consumer<GenericApplicationContext> more) {
        return new SpringApplicationBuilder(Programme.class)
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(Users.class, () -> users);
                    context.registerBean(MongoSessions.class, () -> sessions);
                    more.accept(context);
                })
                .properties(Map.of(
                        "server.port", "0",
                        "server.address", "127.0.0.1",
                        "server.forward-headers-strategy", "native",
                        "spring.main.banner-mode", "off"))
                .run();
    }

    @Bean
    Doors doors() {
        return new Doors();
    }
}
