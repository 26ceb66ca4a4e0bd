package org.entraide.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of pages and problems; French unless English is asked for. */
public enum Language {
    FRENCH(Locale.FRENCH),
    ENGLISH(Locale.ENGLISH);

    private static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** What {@code ?lang=} says, or else what the browser prefers. */
    public static Language of(HttpServletRequest request) {
        String asked = request.getParameter("lang");
        return asked == null ? ofHeader(request.getHeader("Accept-Language")) : ofTag(asked);
    }

    /** By the header alone: reading a parameter would consume the body of a form. */
    static Language ofHeader(@Nullable String accepted) {
        if (accepted == null) {
            return FRENCH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), SPOKEN);
            return Locale.ENGLISH.equals(best) ? ENGLISH : FRENCH;
        } catch (IllegalArgumentException _) {
            return FRENCH;
        }
    }

    private static Language ofTag(String tag) {
        return tag.equals(ENGLISH.tag()) ? ENGLISH : FRENCH;
    }

    /** As in {@code lang="fr"}. */
    public String tag() {
        return locale.getLanguage();
    }

    /** The one of two texts that is in this language. */
    public String choose(String french, String english) {
        return switch (this) {
            case FRENCH -> french;
            case ENGLISH -> english;
        };
    }
}
