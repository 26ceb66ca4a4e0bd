package org.entraide.access.web;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.entraide.access.Users;
import org.entraide.access.mongo.MongoSessions;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every request authenticated. A program imports this class and provides the {@link Users} and the
 * {@link MongoSessions}; whatever path it serves, nobody gets there without signing in.
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
    SecurityFilterChain people(HttpSecurity http, Users users, MongoSessions sessions) {
        return PageChain.of(http, new SessionUsers(users), new SessionTokens(sessions));
    }

    /** Before all that asks for a session. Error pages need none. */
    @Bean
    FilterRegistrationBean<SharedSessions> sharedSessions(MongoSessions sessions) {
        FilterRegistrationBean<SharedSessions> filter = new FilterRegistrationBean<>(new SharedSessions(sessions));
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        return filter;
    }

    /** Around everything that asks the store. */
    @Bean
    FilterRegistrationBean<StoreAway> storeAway() {
        FilterRegistrationBean<StoreAway> filter = new FilterRegistrationBean<>(new StoreAway());
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        return filter;
    }

    @Bean
    RegularSweep regularSweep(MongoSessions sessions) {
        return new RegularSweep(sessions);
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
