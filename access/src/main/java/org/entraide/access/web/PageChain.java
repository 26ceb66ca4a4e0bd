package org.entraide.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;

/** What people open in a browser: a form to sign in, a session in a cookie, and CSRF tokens. */
final class PageChain {

    private PageChain() {}

    static SecurityFilterChain of(HttpSecurity http) {
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(SignInPages.LOGIN, SignInPages.STYLE)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(SignInPages.LOGIN).failureHandler(PageChain::refused))
                .logout(logout -> logout.logoutSuccessUrl(SignInPages.LOGIN + "?out"))
                .exceptionHandling(problems -> problems.accessDeniedHandler(PageChain::denied))
                .httpBasic(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders::set)
                .build();
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        String why = cause instanceof TooManyAttempts tooMany ? "?wait=" + tooMany.seconds() : "?refused";
        backToLogin(request, response, why);
    }

    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (cause instanceof CsrfException) {
            // Most often a page left open until its session was over; a bare 403 would leave people stuck.
            backToLogin(request, response, "?expired");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void backToLogin(HttpServletRequest request, HttpServletResponse response, String why)
            throws IOException {
        String lang = request.getParameter("lang");
        String kept = lang == null ? "" : "&lang=" + (lang.equals("en") ? "en" : "fr");
        response.sendRedirect(request.getContextPath() + SignInPages.LOGIN + why + kept);
    }
}
