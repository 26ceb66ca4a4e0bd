package org.entraide.access.web;

import java.util.List;
import org.entraide.access.Users;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every request authenticated. A program imports this class and provides the {@link Users}; whatever path it serves,
 * nobody gets there without signing in.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class AccessConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain machines(HttpSecurity http) {
        return MachineChain.of(http);
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http, EndedSessions sessions) {
        return PageChain.of(http, sessions);
    }

    @Bean
    EndedSessions endedSessions() {
        return new EndedSessions();
    }

    @Bean
    AuthenticationProvider usersAuthentication(Users users) {
        return new UsersAuthentication(users);
    }

    @Bean
    SignInPages signInPages() {
        return new SignInPages();
    }

    @Bean
    AccessProblems accessProblems() {
        return new AccessProblems();
    }

    /** Out of reach of scripts, and not sent along when another site posts a form. */
    @Bean
    ServletContextInitializer sessionCookie() {
        return context -> {
            context.getSessionCookieConfig().setHttpOnly(true);
            context.getSessionCookieConfig().setAttribute("SameSite", "Lax");
        };
    }

    @Bean
    WebMvcConfigurer accessForControllers() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CurrentActor());
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                StaticFiles.serve(registry, "/access/", "css", "svg");
            }
        };
    }
}
