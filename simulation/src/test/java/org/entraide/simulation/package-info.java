/** The whole chain on one thread: every fault of stores, Kafka, processes and clocks, in an order from a seed. */
@NullMarked
package org.entraide.simulation;

import org.jspecify.annotations.NullMarked;
