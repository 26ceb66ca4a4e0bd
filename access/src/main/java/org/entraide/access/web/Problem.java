package org.entraide.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** What is answered to a program that may not go on (RFC 9457). The type is stable, the title is for people. */
enum Problem {
    UNAUTHENTICATED(401, "Identification requise ou refusée", "Authentication is missing or was refused"),
    FORBIDDEN(403, "Votre rôle ne permet pas cette action", "Your role does not allow this"),
    NOT_FOUND(404, "Introuvable", "Not found"),
    THROTTLED(429, "Trop d’essais sous ce nom, réessayez plus tard", "Too many attempts under this name, try later"),
    STORE_AWAY(503, "La base ne répond pas, réessayez dans un instant", "The store does not answer, try again soon");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int status;
    private final String french;
    private final String english;

    Problem(int status, String french, String english) {
        this.status = status;
        this.french = french;
        this.english = english;
    }

    private record Body(String type, String title, int status) {}

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Language language = Language.ofHeader(request.getHeader("Accept-Language"));
        String type = "urn:entraide:problem:" + code();
        byte[] body = JSON.writeValueAsBytes(new Body(type, language.choose(french, english), status));
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.setHeader("Content-Language", language.tag());
        response.addHeader("Vary", "Accept-Language");
        response.getOutputStream().write(body);
    }

    private String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
