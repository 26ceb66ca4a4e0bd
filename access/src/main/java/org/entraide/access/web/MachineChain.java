package org.entraide.access.web;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.entraide.access.Permission;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What programs call: the API, its description, health and metrics. Basic authentication with every request and no
 * session, so there is nothing for a foreign page to ride on and no need for a CSRF token.
 */
final class MachineChain {
    static final String[] PATHS = {"/api/**", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**", "/actuator/**"};
    private static final String[] PUBLIC = {
        "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"
    };

    private static final RequestMatcher ANY = new OrRequestMatcher(Arrays.stream(PATHS)
            .<RequestMatcher>map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toList());

    private MachineChain() {}

    /** Whether it is for programs to ask this. */
    static boolean isFor(HttpServletRequest request) {
        return ANY.matches(request);
    }

    static SecurityFilterChain of(HttpSecurity http) {
        return http.securityMatcher(ANY)
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(PUBLIC)
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasAuthority(Permission.OBSERVE.name())
                                .anyRequest()
                                .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(MachineChain::unauthenticated))
                .exceptionHandling(problems -> problems.authenticationEntryPoint(MachineChain::unauthenticated)
                        .accessDeniedHandler((request, response, _) -> Problem.FORBIDDEN.write(request, response)))
                .sessionManagement(session -> session.sessionCreationPolicy(STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders::set)
                .build();
    }

    private static void unauthenticated(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        if (cause instanceof TooManyAttempts tooMany) {
            response.setHeader("Retry-After", Long.toString(tooMany.seconds()));
            Problem.THROTTLED.write(request, response);
            return;
        }
        // A script of one of our pages must not make the browser ask for a password in a window of its own.
        String mode = request.getHeader("Sec-Fetch-Mode");
        if (mode == null || mode.equals("navigate")) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"Entraide\", charset=\"UTF-8\"");
        }
        Problem.UNAUTHENTICATED.write(request, response);
    }
}
