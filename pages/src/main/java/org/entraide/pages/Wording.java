package org.entraide.pages;

import java.util.Locale;
import org.entraide.access.web.Language;
import org.entraide.ledger.web.Texts;

/** The texts of a page in the reader's language. Templates know it as {@code t}. */
public final class Wording {

    private final Texts texts;
    private final Locale locale;

    public Wording(Texts texts, Language language) {
        this.texts = texts;
        this.locale = Locale.of(language.tag());
    }

    public Locale locale() {
        return locale;
    }

    /** The text under a key; {@code details} are texts that it names, in its order. */
    public String say(String key, Object... details) {
        return texts.text(locale, key, details);
    }
}
