package org.entraide.claims.adjudication;

/**
 * The rules in the order in which they apply. Their names are stable codes, stored in ledgers and published as reasons.
 * (C01, a reference that is not known yet, decides nothing: the claim waits.)
 */
public enum Rule {
    /** Cover on the date of care. Who is not insured pays as anybody does. */
    C02(Bearer.PATIENT),
    /** A contract with the provider in force on the date of care. */
    C04(Bearer.PROVIDER),
    /** The currency of the mutual and of the tariff. */
    C09(Bearer.PROVIDER),
    /** The act is in the tariff on the date of care. */
    L02(Bearer.PROVIDER),
    /** Observation of the act's category of care is over on the date of care. */
    L07(Bearer.PATIENT),
    /** No more than the tariff's price. */
    P01(Bearer.PROVIDER),
    /** The patient's share of the accepted price, rounded down to whole units. */
    P02(Bearer.PATIENT),
    /** What is left of the household's ceiling in the cover period. */
    P03(Bearer.PATIENT);

    private final Bearer bearer;

    Rule(Bearer bearer) {
        this.bearer = bearer;
    }

    /** Who bears what this rule takes off. */
    public Bearer bearer() {
        return bearer;
    }
}
