package org.entraide.registry.mutual;

import java.util.Locale;
import org.entraide.ledger.Folios;
import org.jspecify.annotations.Nullable;

/**
 * The last number given out in one gapless sequence of a mutual. Each sequence has a folio of its own, so that a
 * payment rewrites a few bytes and not the profile.
 */
public record Numbers(long last) {

    public static String households(String mutual) {
        return mutual + "/numbers/households";
    }

    public static String receipts(String mutual, String series) {
        return mutual + "/numbers/receipts-" + series;
    }

    /** The number that comes next in the sequence under this key. */
    public static long next(Folios folios, String key) {
        @Nullable Numbers numbers = folios.find(key, Numbers.class);
        return numbers == null ? 1 : numbers.last + 1;
    }

    /** At least six digits, the same in every language. */
    public static String text(long number) {
        return String.format(Locale.ROOT, "%06d", number);
    }
}
