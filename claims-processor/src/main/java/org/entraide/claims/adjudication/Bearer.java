package org.entraide.claims.adjudication;

/** Who bears an amount that a rule takes off. */
public enum Bearer {
    /** Paid by the patient. */
    PATIENT,
    /** Charged to nobody: under third-party payment the provider may not ask the patient for it. */
    PROVIDER
}
