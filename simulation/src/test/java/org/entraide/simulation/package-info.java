/** The whole chain on one thread: every fault of stores, Kafka, processes and clocks, in an order that a seed decides. */
@NullMarked
package org.entraide.simulation;

import org.jspecify.annotations.NullMarked;
