package org.entraide.claims.adjudication;

/** What a rule did. */
public enum Outcome {
    /** Nothing to object. */
    PASSED,
    /** The amount was reduced. */
    CUT,
    /** Nothing of the amount is payable. */
    REFUSED,
    /** An earlier rule had refused the line. */
    NOT_REACHED
}
