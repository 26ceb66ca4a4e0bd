package org.entraide.registry.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of a household's account.
 *
 * @param on due date, or value date
 * @param number the cover, for a payment the receipt, for a subsidy the sponsor
 * @param instalment of the cover; 0 is the joining fee, also where a line is about none
 * @param amount minor units of the mutual's currency; of a due the household's part
 * @param subsidy the sponsor's part of a due, else 0
 * @param reference number on a paper receipt or of the operator
 */
public record AccountLine(
        Kind kind,
        LocalDate on,
        String number,
        int instalment,
        long amount,
        long subsidy,
        @Nullable String reference) {

    /** What a line is about. */
    public enum Kind {
        /** An instalment is owed. */
        DUE,
        /** The household paid. */
        PAYMENT,
        /** A sponsor paid. */
        SUBSIDY,
        /** Earlier credit was put to an instalment. */
        CREDIT_APPLIED
    }

    AccountLine referring(String paper) {
        return new AccountLine(kind, on, number, instalment, amount, subsidy, paper);
    }
}
