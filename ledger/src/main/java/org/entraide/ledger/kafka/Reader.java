package org.entraide.ledger.kafka;

import java.util.List;

/**
 * What a subscription delivers to. One partition is served by one thread at a time: {@code startAt}, then any number
 * of {@code read}, then {@code revoked}; several partitions may be served at once. Every record is delivered at least
 * once, so a reader must recognise what it has seen by the numbers in the event ids.
 */
public interface Reader {

    /** To be returned by {@link #startAt}: go on after the last batch that the group has read. */
    long WHERE_THE_GROUP_IS = -1;

    /** The partition is about to be read: the offset to begin at, or {@link #WHERE_THE_GROUP_IS}. */
    long startAt(Partition partition);

    /**
     * Takes the next records of a partition, in order. When it returns they are taken for good. When it throws, they
     * are delivered again, for ever, at growing intervals, while other partitions go on.
     */
    void read(Partition partition, List<Delivery> batch);

    /** Nothing more comes from this partition until {@link #startAt} is called for it again. */
    void revoked(Partition partition);
}
