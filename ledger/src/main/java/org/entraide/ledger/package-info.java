/**
 * The ledger: a gapless, hash-chained sequence of blocks, and everything that is derived from it. Commands become
 * blocks through one clerk per ledger; views follow blocks; the relay publishes what blocks hold; subscriptions turn
 * others' events into commands again. This package knows no insurance and no framework.
 */
@NullMarked
package org.entraide.ledger;

import org.jspecify.annotations.NullMarked;
