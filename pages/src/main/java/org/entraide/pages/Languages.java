package org.entraide.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.entraide.access.web.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The language that a person chose: with {@code ?lang=}, remembered in a cookie; French until then. */
public final class Languages {

    static final String PARAMETER = "lang";
    static final String COOKIE = "entraide-lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private Languages() {}

    /** The language of this request; a choice made with it is remembered. */
    public static Language of(HttpServletRequest request, HttpServletResponse response) {
        Optional<Language> chosen = tagged(request.getParameter(PARAMETER));
        chosen.ifPresent(language -> remember(language, response));
        return chosen.or(() -> remembered(request)).orElse(Language.FRENCH);
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .findFirst()
                        .flatMap(cookie -> tagged(cookie.getValue()));
    }

    private static Optional<Language> tagged(@Nullable String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    private static void remember(Language language, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, language.tag())
                .path("/")
                .maxAge(REMEMBERED)
                .sameSite("Lax")
                .httpOnly(true)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
