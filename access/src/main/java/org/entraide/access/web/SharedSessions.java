package org.entraide.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.entraide.access.mongo.MongoSessions;
import org.entraide.access.mongo.StoredSession;
import org.entraide.ledger.LedgerAway;
import org.jspecify.annotations.Nullable;
import org.springframework.session.web.http.CookieHttpSessionIdResolver;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sessions that go on at whatever process the next request comes to. */
public final class SharedSessions extends OncePerRequestFilter {
    private static final String ATTRIBUTE = SharedSessions.class.getName() + ".sessions";
    private static final long ASKED_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();

    private final CookieHttpSessionIdResolver cookie = cookie();
    private final MongoSessions sessions;

    SharedSessions(MongoSessions sessions) {
        this.sessions = sessions;
    }

    /**
     * Whether the session that a request came with goes on, for an answer that outlasts it: signed out anywhere, it
     * does not. The store is asked once a second at most; while it is away, nothing has ended.
     */
    public static BooleanSupplier lasting(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session == null || !(request.getAttribute(ATTRIBUTE) instanceof MongoSessions sessions)) {
            return () -> false;
        }
        return new Lasting(sessions, session.getId());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, sessions);
        SessionRepositoryFilter<StoredSession> reading = new SessionRepositoryFilter<>(new OneReading(sessions));
        reading.setHttpSessionIdResolver(cookie);
        reading.doFilter(request, response, chain);
    }

    @Override
    protected void doFilterNestedErrorDispatch(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        doFilterInternal(request, response, chain);
    }

    /** Out of reach of scripts, not sent along when another site posts a form, and by https alone if it came so. */
    private static CookieHttpSessionIdResolver cookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        cookie.setUseBase64Encoding(false);
        CookieHttpSessionIdResolver resolver = new CookieHttpSessionIdResolver();
        resolver.setCookieSerializer(cookie);
        return resolver;
    }

    /** Asked by one thread. */
    private static final class Lasting implements BooleanSupplier {
        private final MongoSessions sessions;
        private final String id;
        private long asked = System.nanoTime() - ASKED_AGAIN_NANOS;
        private boolean lasts = true;

        Lasting(MongoSessions sessions, String id) {
            this.sessions = sessions;
            this.id = id;
        }

        @Override
        public boolean getAsBoolean() {
            long now = System.nanoTime();
            if (lasts && now - asked >= ASKED_AGAIN_NANOS) {
                asked = now;
                try {
                    lasts = sessions.lasts(id);
                } catch (LedgerAway _) {
                    // whoever follows need not know; what they are told comes from the same store
                }
            }
            return lasts;
        }
    }
}
