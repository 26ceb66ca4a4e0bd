package org.entraide.claims.adjudication;

/** Why a rule cut or refused something; each has a text in every language, with the figures of its step. */
public enum Ground {
    /** The member has never been covered. */
    NEVER_COVERED,
    /** Cover begins after the date of care; figure: its first day. */
    NOT_YET_COVERED,
    /** The first payment of the cover was not complete; figure: first day of the cover. */
    AWAITING_PAYMENT,
    /** The money of a sponsor who does not guarantee was not there; figure: first day of waiting. */
    AWAITING_SPONSOR,
    /** Arrears were not paid within grace; figure: first day of the suspension. */
    SUSPENDED,
    /** The person was no member any more; figure: last day as a member. */
    LEFT,
    /** Cover ended before the date of care; figure: its last day. */
    COVER_ENDED,
    /** Observation of this category of care was not over; figure: the day on which it opens. */
    IN_OBSERVATION,
    /** The first contract begins after the date of care; figure: its first day. */
    NO_CONTRACT_YET,
    /** Figures: the currency billed and the one expected. */
    OTHER_CURRENCY,
    /** No version of the tariff was effective on the date of care; figure: the tariff. */
    NO_TARIFF_YET,
    /** Figures: the act, the tariff and its version. */
    NOT_IN_TARIFF,
    /** Figures: the price billed and the tariff's price of one unit. */
    ABOVE_TARIFF,
    /** Figure: the percentage. */
    PATIENT_SHARE,
    /** Figures: the household's ceiling and what was left of it. */
    CEILING_REACHED
}
