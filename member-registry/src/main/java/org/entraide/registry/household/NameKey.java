package org.entraide.registry.household;

import java.text.Normalizer;
import java.util.Locale;

/**
 * What West African spellings of one name have in common: the consonants as they sound. Diallo and Jallow, Diop and
 * Joop, Traoré and Tarawele, Kouyaté and Couyaté have the same key; Mamadou and Mohamed do not.
 */
public final class NameKey {

    private NameKey() {}

    /** The key of one word; empty for a word without consonants. */
    public static String of(String word) {
        return plain(word)
                .replaceAll("d[ijy](?=[aeiou])", "j")
                .replaceAll("g(?=[ei])", "j")
                .replaceAll("ph", "f")
                .replaceAll("(?:c|q)(?=[^h]|$)", "k")
                .replaceAll("(.)\\1", "$1")
                .replaceAll("[aeiouwy]", "")
                .replace('r', 'l')
                .replace('z', 's');
    }

    /** Without accents, in small letters. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
