package org.entraide.benchmarks.store;

/**
 * What was done in a store.
 *
 * @param trips messages to it that were waited for
 * @param rows documents or rows written
 * @param syncs times that the disk was waited for
 * @param bytes written to the journal
 */
public record Cost(long trips, long rows, long syncs, long bytes) {}
