package org.entraide.ledger;

/** The two places of one service's store: blocks, and the views that follow from them. */
public record Stores(Blocks blocks, Views views) {}
