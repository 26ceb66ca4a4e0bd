package org.entraide.benchmarks.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entraide.benchmarks.ingest.Region.Told;
import org.entraide.events.Event;
import org.entraide.events.EventCodec;
import org.entraide.events.Stream;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Log;

/** Events as they are published: numbered by ledger and stream, as text. */
public final class Messages {

    private static final EventCodec CODEC = EventCodec.published();
    private static final Instant WHEN = Instant.parse("2026-01-01T00:00:00Z");

    private final Map<String, Long> numbers = new HashMap<>();

    /** The next messages of this mutual. */
    public List<Log.Message> of(Told told) {
        List<Log.Message> messages = new ArrayList<>();
        for (Event event : told.events()) {
            Stream stream = Stream.of(event.getClass()).orElseThrow();
            long number = numbers.merge(told.mutual() + "/" + stream.id(), 1L, Long::sum);
            EventId id = new EventId(told.mutual(), stream.id(), number);
            messages.add(new Log.Message(id, CODEC.typeOf(event), WHEN, CODEC.write(event)));
        }
        return messages;
    }
}
