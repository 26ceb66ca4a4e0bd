package org.entraide.access;

import java.util.Locale;
import java.util.Optional;
import org.entraide.access.UserChange.Reason;

/** Length is what makes a password strong; no letters, digits or signs are prescribed. */
final class PasswordRules {
    static final int SHORTEST = 12;
    /** A bound on what one attempt can make us compute. */
    static final int LONGEST = 256;

    private PasswordRules() {}

    static Optional<Reason> objection(String id, String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Reason.PASSWORD_TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Reason.PASSWORD_TOO_LONG);
        }
        boolean guessable = password.equals(Users.DEMO_PASSWORD)
                || password.toLowerCase(Locale.ROOT).contains(id)
                || password.codePoints().distinct().count() < 4;
        return guessable ? Optional.of(Reason.PASSWORD_EASY_TO_GUESS) : Optional.empty();
    }
}
