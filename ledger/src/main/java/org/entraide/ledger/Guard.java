package org.entraide.ledger;

/** The command holds only while the folio is at this position (HTTP {@code If-Match}). */
public record Guard(String folio, long position) {}
