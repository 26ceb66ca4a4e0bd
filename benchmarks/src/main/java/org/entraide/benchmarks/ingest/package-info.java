/** What views cost: from events in Kafka to stored cells, from ledgers to folios, also anew from the first event. */
@NullMarked
package org.entraide.benchmarks.ingest;

import org.jspecify.annotations.NullMarked;
