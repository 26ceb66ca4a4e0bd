package org.entraide.claims.claim;

/** The claim that a provider's own invoice number stands for. */
public record Reference(String claim) {}
