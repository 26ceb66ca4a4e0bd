package org.entraide.launcher;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.entraide.access.Users;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** What can run behind one port: the three services together, or one of them. */
enum Program {
    TOGETHER,
    REGISTRY,
    CLAIMS,
    HUB;

    private List<Class<?>> services() {
        return switch (this) {
            case TOGETHER -> List.of(RegistryService.class, ClaimsService.class, HubService.class);
            case REGISTRY -> List.of(RegistryService.class);
            case CLAIMS -> List.of(ClaimsService.class);
            case HUB -> List.of(HubService.class);
        };
    }

    /** As in {@code ./entraide registry} and {@code registry.yml}. */
    String lowerCase() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean has(Class<?> service) {
        return services().contains(service);
    }

    /**
     * Opens the port when everything runs. The foundation is closed with the context, after the services.
     *
     * @param settings of the web server, such as {@code server.port=8080}
     * @param more what this command adds to the program
     */
    ConfigurableApplicationContext open(
            Foundation foundation, Users users, List<String> settings, Consumer<GenericApplicationContext> more) {
        Class<?>[] parts = Stream.concat(Stream.of(Surroundings.class), services().stream())
                .toArray(Class<?>[]::new);
        return new SpringApplicationBuilder(parts)
                .properties("spring.config.name=entraide," + lowerCase())
                .properties(settings.toArray(String[]::new))
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(Foundation.class, () -> foundation);
                    context.registerBean(Users.class, () -> users);
                    more.accept(context);
                })
                .run();
    }
}
