package org.entraide.claims.command;

import java.util.Optional;
import java.util.regex.Pattern;
import org.entraide.ledger.Refusal;

/** The shapes of codes and names in commands. */
public final class Codes {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/#-]{0,63}");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final int LONGEST_NAME = 120;

    private Codes() {}

    /** A code is part of folio keys: letters, digits, full stop, underscore and hyphen, at most 32 characters. */
    public static Optional<Refusal> check(String code, String pointer) {
        return refusal(CODE.matcher(code).matches(), "CODE_MALFORMED", pointer);
    }

    /** The number a provider gave to its invoice: as a code, and slash or #, at most 64 characters. */
    public static Optional<Refusal> checkReference(String reference, String pointer) {
        return refusal(REFERENCE.matcher(reference).matches(), "REFERENCE_MALFORMED", pointer);
    }

    public static Optional<Refusal> checkCurrency(String currency, String pointer) {
        return refusal(CURRENCY.matcher(currency).matches(), "CURRENCY_MALFORMED", pointer);
    }

    public static Optional<Refusal> checkName(String name, String pointer) {
        boolean fits = !name.isBlank() && name.length() <= LONGEST_NAME;
        return refusal(fits, "NAME_OUT_OF_RANGE", pointer, LONGEST_NAME);
    }

    private static Optional<Refusal> refusal(boolean fits, String code, String pointer, Object... details) {
        return fits ? Optional.empty() : Optional.of(Refusal.of(code, pointer, details));
    }
}
