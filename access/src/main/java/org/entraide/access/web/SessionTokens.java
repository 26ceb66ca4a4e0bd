package org.entraide.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.entraide.access.mongo.MongoSessions;
import org.entraide.access.mongo.MongoSessions.Ended;
import org.entraide.access.mongo.StoredSession;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** The token of a session, by which the forms of its pages are known: of one that goes on, and of one that is over. */
final class SessionTokens implements CsrfTokenRepository {
    private static final SessionText TOKEN = new SessionText(StoredSession.TOKEN);
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String PARAMETER = "_csrf";

    private final XorCsrfTokenRequestAttributeHandler tokens = new XorCsrfTokenRequestAttributeHandler();
    private final MongoSessions sessions;

    SessionTokens(MongoSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(UUID.randomUUID().toString());
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) {
            TOKEN.drop(request);
        } else {
            TOKEN.keep(token.getToken(), request);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return TOKEN.of(request).map(SessionTokens::token).orElse(null);
    }

    /** Whose a form is that comes too late; nobody's when it is not from a page of a session that ended by itself. */
    Optional<String> userOf(HttpServletRequest form) {
        String session = form.getRequestedSessionId();
        return session == null
                ? Optional.empty()
                : sessions.ended(session)
                        .filter(ended -> isSame(tokens.resolveCsrfTokenValue(form, token(ended.token())), ended))
                        .map(Ended::user);
    }

    private static boolean isSame(@Nullable String sent, Ended ended) {
        return sent != null
                && MessageDigest.isEqual(sent.getBytes(UTF_8), ended.token().getBytes(UTF_8));
    }

    private static CsrfToken token(String text) {
        return new DefaultCsrfToken(HEADER, PARAMETER, text);
    }
}
