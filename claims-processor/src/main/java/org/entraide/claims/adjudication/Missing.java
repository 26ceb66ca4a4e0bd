package org.entraide.claims.adjudication;

/** What a claim may have to wait for (C01). The events that bring it can come in any order. */
public enum Missing {
    MUTUAL,
    MEMBER,
    PACKAGE,
    PROVIDER,
    TARIFF
}
