package org.entraide.launcher;

import java.time.InstantSource;
import java.util.function.Consumer;
import org.entraide.access.Users;
import org.entraide.access.mongo.MongoSessions;
import org.entraide.access.web.AccessConfiguration;
import org.entraide.claims.ClaimsProcessorConfiguration;
import org.entraide.hub.ConcertationHubConfiguration;
import org.entraide.ledger.Log;
import org.entraide.ledger.web.LedgerWebConfiguration;
import org.entraide.ledger.wiring.Installation;
import org.entraide.registry.MemberRegistryConfiguration;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Scope;
import org.springframework.context.support.GenericApplicationContext;

/** The all-in-one program: three services behind one port. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    AccessConfiguration.class,
    LedgerWebConfiguration.class,
    MemberRegistryConfiguration.class,
    ClaimsProcessorConfiguration.class,
    ConcertationHubConfiguration.class,
    FrontDoor.class,
    Observation.class
})
class Program {

    /**
     * Opens the port when everything runs. The foundation is closed with the context, after the services.
     *
     * @param more what this command adds to the program
     */
    static ConfigurableApplicationContext open(
            Foundation foundation, Users users, String address, int port, Consumer<GenericApplicationContext> more) {
        return new SpringApplicationBuilder(Program.class)
                .properties("spring.config.name=entraide", "server.address=" + address, "server.port=" + port)
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(Foundation.class, () -> foundation);
                    context.registerBean(Users.class, () -> users);
                    more.accept(context);
                })
                .run();
    }

    @Bean
    Installation installation(Foundation foundation) {
        return foundation.installation();
    }

    /** By the real time, also in the demo. */
    @Bean
    MongoSessions sessions(Installation installation) {
        return new MongoSessions(installation.mongo(), InstantSource.system());
    }

    /** Each service publishes for itself. */
    @Bean(destroyMethod = "")
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    Log log(Installation installation) {
        return Publishing.of(installation);
    }
}
