package org.entraide.hub.overview;

/** What is counted per mutual and month. */
public enum Figure {
    /** Members whose cover is in force on the last day of the month. */
    BENEFICIARIES(Kind.STOCK),
    /** Members of households on the last day of the month, covered or not. */
    ENROLLED(Kind.STOCK),
    /** Claims by first day of care, one counter per state. */
    CLAIMS(Kind.FLOW),
    /** Premiums by the day on which they are owed. */
    PREMIUM_DUE(Kind.FLOW),
    /** Premiums received, by value date. */
    PREMIUM_COLLECTED(Kind.FLOW),
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
        /** Cells hold changes; a month's figure is the sum of all up to it, a period's that of its last month. */
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
