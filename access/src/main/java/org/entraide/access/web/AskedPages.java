package org.entraide.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The address of the page somebody asked for before signing in. After signing in one comes back to it. */
final class AskedPages implements RequestCache {
    private static final SessionText ADDRESS = new SessionText("asked");
    private static final int MOST_CHARACTERS = 2_000;

    private final RequestMatcher wholePages;

    /** @param parts requests for a part of a page: one comes back to a page, never to a part of one */
    AskedPages(RequestMatcher parts) {
        MediaTypeRequestMatcher page = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        page.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        wholePages = new AndRequestMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/**"),
                page,
                new NegatedRequestMatcher(parts));
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        String query = request.getQueryString();
        String address = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (address.length() <= MOST_CHARACTERS && wholePages.matches(request)) {
            ADDRESS.keep(address, request);
        }
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return ADDRESS.of(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** Nothing but the address was kept, so there is nothing of that request to bring back. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        ADDRESS.drop(request);
    }
}
