package org.entraide.hub.overview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entraide.events.Event;
import org.entraide.events.EventCodec;
import org.entraide.events.Stream;
import org.entraide.ledger.EventId;

/** The records of one topic with one partition, as a node would have published them. */
public final class Tape {

    private static final EventCodec CODEC = EventCodec.published();

    private final String node;
    private final Stream stream;
    private final Shard shard;
    private final Map<String, Long> seqs = new HashMap<>();
    private final List<Arrival> records = new ArrayList<>();

    public Tape(String node, Stream stream) {
        this.node = node;
        this.stream = stream;
        this.shard = new Shard(stream.topic(node), "topic-id-1", 0);
    }

    /** The ledger's next events. */
    public Tape publish(String ledger, Event... events) {
        for (Event event : events) {
            record(ledger, seqs.merge(ledger, 1L, Long::sum), event);
        }
        return this;
    }

    /** The ledger's next events, their amounts in another currency than the samples'. */
    public Tape publishIn(String currency, String ledger, Event... events) {
        for (Event event : events) {
            EventId id = new EventId(ledger, stream.id(), seqs.merge(ledger, 1L, Long::sum));
            record(id, CODEC.typeOf(event), CODEC.write(event).replace("\"XOF\"", "\"" + currency + "\""));
        }
        return this;
    }

    /** An event under a number of the test's choice. */
    public Tape record(String ledger, long seq, Event event) {
        return record(new EventId(ledger, stream.id(), seq), CODEC.typeOf(event), CODEC.write(event));
    }

    public Tape record(EventId id, String type, String data) {
        records.add(new Arrival(records.size(), node, id, type, data, ""));
        return this;
    }

    public Tape unreadable(String why) {
        records.add(new Arrival(records.size(), node, null, "", "", why));
        return this;
    }

    public Shard shard() {
        return shard;
    }

    public List<Arrival> records() {
        return List.copyOf(records);
    }

    public List<Arrival> from(long offset) {
        return records.stream().filter(record -> record.offset() >= offset).toList();
    }
}
