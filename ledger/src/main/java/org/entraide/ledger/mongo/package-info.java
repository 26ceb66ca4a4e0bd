/**
 * Blocks, views and pointers on MongoDB or anything that speaks its protocol: no transactions, no sessions, nothing
 * that only one of the supported stores has.
 */
@NullMarked
package org.entraide.ledger.mongo;

import org.jspecify.annotations.NullMarked;
