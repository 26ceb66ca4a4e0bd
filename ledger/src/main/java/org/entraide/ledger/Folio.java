package org.entraide.ledger;

/**
 * A folio as a block leaves it.
 *
 * @param key {@code <ledger>/<kind>/<number>}
 * @param position number of the block that wrote it
 */
public record Folio(String key, long position, Record state) {}
