package org.entraide.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/**
 * Whose the sessions were that ended by themselves, and the tokens of their forms: so that a form that comes too late
 * is known to be its user's. Who signs out takes the token along, and what is still open then belongs to nobody.
 */
final class EndedSessions implements HttpSessionListener {

    /** The eldest are forgotten first. */
    static final int MOST = 5_000;

    private static final String TOKEN = EndedSessions.class.getName() + ".token";

    private final XorCsrfTokenRequestAttributeHandler tokens = new XorCsrfTokenRequestAttributeHandler();
    private final SequencedMap<String, Ended> ended = new LinkedHashMap<>();

    private record Ended(String user, CsrfToken token) {}

    /** Where the tokens of running sessions are, so that they are found when a session ends. */
    static HttpSessionCsrfTokenRepository tokensOfSessions() {
        HttpSessionCsrfTokenRepository repository = new HttpSessionCsrfTokenRepository();
        repository.setSessionAttributeName(TOKEN);
        return repository;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        HttpSession session = event.getSession();
        if (session.getAttribute(SPRING_SECURITY_CONTEXT_KEY) instanceof SecurityContext context
                && session.getAttribute(TOKEN) instanceof CsrfToken token) {
            Authentication user = context.getAuthentication();
            if (user != null && user.isAuthenticated()) {
                keep(session.getId(), new Ended(user.getName(), token));
            }
        }
    }

    /** Whose form it is; nobody's when it is not from a page of a session that ended. */
    Optional<String> userOf(HttpServletRequest form) {
        Ended session = find(form.getRequestedSessionId());
        String sent = session == null ? null : tokens.resolveCsrfTokenValue(form, session.token());
        return session != null && sent != null && isSame(sent, session.token().getToken())
                ? Optional.of(session.user())
                : Optional.empty();
    }

    private synchronized void keep(String id, Ended session) {
        ended.put(id, session);
        if (ended.size() > MOST) {
            ended.pollFirstEntry();
        }
    }

    private synchronized @Nullable Ended find(@Nullable String id) {
        return id == null ? null : ended.get(id);
    }

    private static boolean isSame(String sent, String token) {
        return MessageDigest.isEqual(sent.getBytes(UTF_8), token.getBytes(UTF_8));
    }
}
