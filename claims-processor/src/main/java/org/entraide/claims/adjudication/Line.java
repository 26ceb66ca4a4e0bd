package org.entraide.claims.adjudication;

/**
 * One line of a bill.
 *
 * @param act code of an act or drug in the tariff
 * @param quantity whole units, 1 to {@value #MAX_QUANTITY}
 * @param unitPrice billed for one unit, in minor units of the bill's currency, 0 to {@value #MAX_UNIT_PRICE}
 */
public record Line(String act, int quantity, long unitPrice) {

    public static final int MAX_QUANTITY = 10_000;

    /** With this bound no sum of a claim can leave the range of exact arithmetic. */
    public static final long MAX_UNIT_PRICE = 10_000_000_000L;

    public long billed() {
        return Math.multiplyExact(quantity, unitPrice);
    }
}
