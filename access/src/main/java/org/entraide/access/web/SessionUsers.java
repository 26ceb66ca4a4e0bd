package org.entraide.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.entraide.access.Users;
import org.entraide.access.mongo.StoredSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Who signed in with a session. It holds the name alone; roles and scope are those the user has now. Who is no user any
 * more, or has another password since, is signed in no more.
 */
final class SessionUsers implements SecurityContextRepository {
    private static final SessionText NAME = new SessionText(StoredSession.USER);
    private static final SessionText SEAL = new SessionText("seal");

    private final Users users;

    SessionUsers(Users users) {
        this.users = users;
    }

    @Override
    @SuppressWarnings("deprecation") // no other method of the interface is left to be implemented
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        HttpServletRequest request = holder.getRequest();
        return NAME.of(request)
                .flatMap(name -> SEAL.of(request).flatMap(seal -> users.actor(name, seal)))
                .map(actor -> new SecurityContextImpl(new SignedIn(actor)))
                .orElseGet(SecurityContextImpl::new);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication user = context.getAuthentication();
        if (user == null) {
            NAME.drop(request);
            SEAL.drop(request);
        } else {
            NAME.keep(user.getName(), request);
            SEAL.keep(users.seal(user.getName()), request);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return NAME.of(request).isPresent();
    }
}
