package org.entraide.ledger;

import java.time.Instant;
import java.util.List;

/** Where events are published: the second port. */
public interface Log extends AutoCloseable {

    /** Publishes in order and returns when all is acknowledged; on any failure all of it may be sent again. */
    void publish(List<Message> messages);

    @Override
    void close();

    /** An event on its way out: {@code data} is the very text that the block holds. */
    record Message(EventId id, String type, Instant at, String data) {}
}
