package org.entraide.registry.bulk;

import org.entraide.ledger.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Why a row cannot be taken as it is.
 *
 * @param line of the row
 * @param column that has to be mended; absent when it is about the whole row
 */
public record Fault(int line, @Nullable Column column, Refusal reason) {}
