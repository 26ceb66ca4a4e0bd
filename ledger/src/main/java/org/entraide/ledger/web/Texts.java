package org.entraide.ledger.web;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.entraide.ledger.Refusal;

/** Texts of codes in French and English (UTF-8 bundles), French unless English is asked for. */
public final class Texts {

    private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    private final List<String> bundles;

    /** Looks codes up in the ledger's own bundle and then in {@code bundles}, such as {@code registry.messages}. */
    public Texts(String... bundles) {
        this.bundles = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("ledger.messages"), java.util.Arrays.stream(bundles))
                .toList();
    }

    public String text(Locale locale, Refusal refusal) {
        return text(locale, refusal.code(), refusal.details().toArray());
    }

    /** @throws MissingResourceException when no bundle has the code: a bug, held by tests */
    public String text(Locale locale, String code, Object... details) {
        Locale spoken = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.FRENCH;
        for (String bundle : bundles) {
            ResourceBundle texts = ResourceBundle.getBundle(bundle, spoken, NO_FALLBACK);
            if (texts.containsKey(code)) {
                return new MessageFormat(texts.getString(code), spoken).format(details);
            }
        }
        throw new MissingResourceException("no text for " + code, Texts.class.getName(), code);
    }
}
