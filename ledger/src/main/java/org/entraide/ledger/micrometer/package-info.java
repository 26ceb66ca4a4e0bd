/** Figures of the ledgers for Micrometer. */
@NullMarked
package org.entraide.ledger.micrometer;

import org.jspecify.annotations.NullMarked;
