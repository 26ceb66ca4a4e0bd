package org.entraide.registry.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a household's account.
 *
 * @param on due date, or value date
 * @param number the cover, or for a payment the receipt
 * @param amount minor units of the mutual's currency
 * @param reference number on a paper receipt or of the operator
 */
public record AccountLine(
        Kind kind,
        LocalDate on,
        String number,
        long amount,
        @Nullable String reference) {

    /** What a line is about. */
    public enum Kind {
        /** A premium is owed. */
        DUE,
        /** Money came. */
        PAYMENT,
        /** Earlier credit was put to a cover. */
        CREDIT_APPLIED
    }

    AccountLine referring(String paper) {
        return new AccountLine(kind, on, number, amount, paper);
    }
}
