package org.entraide.events;

import java.util.regex.Pattern;

/**
 * An exact amount.
 *
 * @param amount whole minor units of the currency (XOF has no decimals: 7000 is 7 000 F CFA)
 * @param currency ISO 4217 code
 */
public record Money(long amount, String currency) {

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    public Money {
        if (!CODE.matcher(currency).matches()) {
            throw new IllegalArgumentException("not an ISO 4217 code: " + currency);
        }
    }

    public static Money none(String currency) {
        return new Money(0, currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(amount, same(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(amount, same(other)), currency);
    }

    private long same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " cannot be added");
        }
        return other.amount;
    }
}
