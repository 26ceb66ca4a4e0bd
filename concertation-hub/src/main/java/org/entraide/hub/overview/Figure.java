package org.entraide.hub.overview;

/** What is counted per mutual and month. */
public enum Figure {
    /** Members whose cover is in force on the last day of the month. */
    BENEFICIARIES(Kind.STOCK),
    /** Members of households on the last day of the month, covered or not. */
    ENROLLED(Kind.STOCK),
    /** Those of them whose household has paid up, whether or not a sponsor is still awaited (« à jour »). */
    UP_TO_DATE(Kind.STOCK),
    /** Claims by first day of care, one counter per state. */
    CLAIMS(Kind.FLOW),
    /** Premiums by the day on which they are owed, the households' and the sponsors' part together. */
    PREMIUM_DUE(Kind.FLOW),
    /** Premiums received from households, by value date. */
    PREMIUM_COLLECTED(Kind.FLOW),
    /** Money of sponsors, by value date. */
    SUBSIDIES(Kind.FLOW),
    /** What households and sponsors owe: dues = payments + subsidies + arrears − credit, at the end of every month. */
    ARREARS(Kind.STOCK),
    /** What households paid beyond what they owe. */
    CREDIT(Kind.STOCK),
    /** Assessed premiums as the cover they buy goes by, day by day. */
    PREMIUM_EARNED(Kind.FLOW),
    /** What providers ask for, by first day of care; so are the other amounts of claims. */
    BILLED(Kind.FLOW),
    PAYABLE(Kind.FLOW),
    PATIENT_SHARE(Kind.FLOW),
    NOT_CHARGED(Kind.FLOW),
    /** The payable amount again, one counter per category of care. */
    PAYABLE_BY_CATEGORY(Kind.FLOW);

    /** How months add up. */
    public enum Kind {
        /** A period is the sum of its months. */
        FLOW,
        /** Cells hold changes; a month's figure is the sum of all up to it, a period's is that of its last month. */
        STOCK
    }

    private final Kind kind;

    Figure(Kind kind) {
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
