package org.entraide.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One text of the session that a request belongs to. */
record SessionText(String name) {

    Optional<String> of(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(name) instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    /** Begins a session if there is none. */
    void keep(String text, HttpServletRequest request) {
        request.getSession().setAttribute(name, text);
    }

    void drop(HttpServletRequest request) {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(name);
        }
    }
}
