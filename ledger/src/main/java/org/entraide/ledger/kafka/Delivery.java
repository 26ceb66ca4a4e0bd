package org.entraide.ledger.kafka;

import org.entraide.ledger.EventId;
import org.jspecify.annotations.Nullable;

/**
 * One record of a topic, as far as its envelope can be trusted. What the data means is the reader's affair.
 *
 * @param node the installation that wrote it, as the topic's name says
 * @param id the event's id; absent exactly when the record is unreadable
 * @param type such as {@code HouseholdEnrolled.v1}; empty when the record is unreadable
 * @param data JSON text as it was published; empty when the record is unreadable
 * @param unreadable why the envelope cannot be trusted, without anything of its content; empty when it can
 */
public record Delivery(
        Partition partition,
        long offset,
        String node,
        @Nullable EventId id,
        String type,
        String data,
        String unreadable) {

    static Delivery unreadable(Partition partition, long offset, String node, String cause) {
        return new Delivery(partition, offset, node, null, "", "", cause);
    }
}
