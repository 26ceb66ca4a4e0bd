package org.entraide.registry.household;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What West African spellings of one name have in common: the consonants as they sound. Diallo and Jallow, Diop and
 * Joop, Traoré and Tarawele, Kouyaté and Couyaté have the same key; Mamadou and Mohamed do not.
 */
public final class NameKey {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern SOFT_J = Pattern.compile("d[ijy](?=[aeiou])|g(?=[ei])");
    private static final Pattern PH = Pattern.compile("ph");
    private static final Pattern HARD_C = Pattern.compile("[cq](?=[^h]|$)");
    private static final Pattern DOUBLED = Pattern.compile("(.)\\1");
    private static final Pattern VOWELS = Pattern.compile("[aeiouwy]");

    private NameKey() {}

    /** The key of one word; empty for a word without consonants. */
    public static String of(String word) {
        String sounds = SOFT_J.matcher(plain(word)).replaceAll("j");
        sounds = PH.matcher(sounds).replaceAll("f");
        sounds = HARD_C.matcher(sounds).replaceAll("k");
        sounds = DOUBLED.matcher(sounds).replaceAll("$1");
        return VOWELS.matcher(sounds).replaceAll("").replace('r', 'l').replace('z', 's');
    }

    /** Without accents, in small letters. */
    public static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
