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
 * Who signed in with a session. It holds the name alone; roles and scope are those the user has now, and who is no user
 * any more is signed in no more.
 */
final class SessionUsers implements SecurityContextRepository {
    private static final SessionText NAME = new SessionText(StoredSession.USER);

    private final Users users;

    SessionUsers(Users users) {
        this.users = users;
    }

    @Override
    @SuppressWarnings({"deprecation", "RedundantSuppression"}) // the interface has no other way in to be implemented
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return NAME.of(holder.getRequest())
                .flatMap(users::actor)
                .map(actor -> new SecurityContextImpl(new SignedIn(actor)))
                .orElseGet(SecurityContextImpl::new);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication user = context.getAuthentication();
        if (user == null) {
            NAME.drop(request);
        } else {
            NAME.keep(user.getName(), request);
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return NAME.of(request).isPresent();
    }
}
