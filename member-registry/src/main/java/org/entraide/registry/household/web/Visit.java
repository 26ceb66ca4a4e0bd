package org.entraide.registry.household.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.entraide.access.Actor;
import org.entraide.access.Scope;
import org.entraide.access.web.Language;
import org.entraide.pages.Languages;

/** Somebody who opens a page or sends its form. */
public record Visit(Actor actor, HttpServletRequest request, HttpServletResponse response) {

    public Language language() {
        return Languages.of(request, response);
    }

    public Locale locale() {
        return Locale.of(language().tag());
    }

    public Scope scope() {
        return actor.scope();
    }

    /** Whether a part of the page is to be put in its place in the browser, and not a whole page. */
    public boolean isPartial() {
        return request.getHeader("HX-Request") != null;
    }
}
