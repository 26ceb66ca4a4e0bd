package org.entraide.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What people open in a browser: a form to sign in, a session in a cookie, and CSRF tokens. */
final class PageChain {

    /** Requests of htmx for a part of a page, which must not be answered with another whole page. */
    private static final RequestMatcher PART = new RequestHeaderRequestMatcher("HX-Request");

    private static final AuthenticationEntryPoint TO_LOGIN = new LoginUrlAuthenticationEntryPoint(SignInPages.LOGIN);

    private PageChain() {}

    static SecurityFilterChain of(HttpSecurity http, SessionUsers users, SessionTokens tokens) {
        RequestCache asked = new AskedPages(PART);
        return http.securityContext(context -> context.securityContextRepository(users))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .requestMatchers(SignInPages.LOGIN, SignInPages.LOOKS)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .formLogin(form -> form.loginPage(SignInPages.LOGIN)
                        .successHandler(welcome(asked))
                        .failureHandler(PageChain::refused))
                .logout(logout -> logout.logoutSuccessUrl(SignInPages.LOGIN + "?out"))
                .exceptionHandling(problems -> problems.accessDeniedHandler(
                                (request, response, cause) -> denied(request, response, cause, tokens))
                        .defaultAuthenticationEntryPointFor(PageChain::loadAnew, PART)
                        .defaultAuthenticationEntryPointFor(TO_LOGIN, AnyRequestMatcher.INSTANCE))
                .requestCache(cache -> cache.requestCache(asked))
                .httpBasic(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders::set)
                .build();
    }

    /** To what was typed before, or else to the page that was asked for. */
    private static AuthenticationSuccessHandler welcome(RequestCache asked) {
        SavedRequestAwareAuthenticationSuccessHandler usual = new SavedRequestAwareAuthenticationSuccessHandler();
        usual.setRequestCache(asked);
        return (request, response, user) -> {
            if (KeptForm.find(request, user.getName()).isPresent()) {
                response.sendRedirect(request.getContextPath() + SignInPages.KEPT);
            } else {
                usual.onAuthenticationSuccess(request, response, user);
            }
        };
    }

    private static void loadAnew(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) {
        response.setHeader("HX-Refresh", "true");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    private static void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        String why = cause instanceof TooManyAttempts tooMany ? "?wait=" + tooMany.seconds() : "?refused";
        backToLogin(request, response, why);
    }

    private static void denied(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause, SessionTokens tokens)
            throws IOException {
        if (cause instanceof CsrfException) {
            // Most often a page left open until its session was over; a bare 403 would leave people stuck.
            backToLogin(request, response, KeptForm.keep(request, tokens) ? "?kept" : "?expired");
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void backToLogin(HttpServletRequest request, HttpServletResponse response, String why)
            throws IOException {
        String lang = request.getParameter("lang");
        String kept = lang == null ? "" : "&lang=" + (lang.equals("en") ? "en" : "fr");
        String login = request.getContextPath() + SignInPages.LOGIN + why + kept;
        if (PART.matches(request)) {
            response.setHeader("HX-Redirect", login);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(login);
        }
    }
}
