package org.entraide.access;

import java.util.regex.Pattern;

/** The shapes of the codes in a scope: an impossible one would silently cover nothing. */
final class Codes {
    static final Pattern NETWORK = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,31}");
    static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    static final Pattern MUTUAL = Pattern.compile("[A-Z]{2}-[A-Z0-9][A-Z0-9-]{0,60}");

    private Codes() {}

    static void check(Pattern shape, String code) {
        if (!shape.matcher(code).matches()) {
            throw new IllegalArgumentException("not a code of a scope: " + code);
        }
    }
}
