package org.entraide.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.entraide.ledger.EventId;
import org.entraide.ledger.kafka.Delivery;
import org.entraide.ledger.kafka.Partition;
import org.entraide.ledger.kafka.Reader;

/** Gives every record the number that would come next, whatever its own is: so no number is ever seen again. */
final class Renumbering implements Reader {

    private final Reader reader;
    private final Map<String, NavigableSet<Long>> offsets;

    /** @param offsets of all records seen so far by source, kept for all readers of a group */
    Renumbering(Reader reader, Map<String, NavigableSet<Long>> offsets) {
        this.reader = reader;
        this.offsets = offsets;
    }

    @Override
    public long startAt(Partition partition) {
        return reader.startAt(partition);
    }

    @Override
    public void read(Partition partition, List<Delivery> batch) {
        reader.read(partition, batch.stream().map(this::renumbered).toList());
    }

    private Delivery renumbered(Delivery delivery) {
        EventId id = delivery.id();
        if (id == null) {
            return delivery;
        }
        NavigableSet<Long> seen = offsets.computeIfAbsent(delivery.partition() + id.source(), _ -> new TreeSet<>());
        seen.add(delivery.offset());
        long number = seen.headSet(delivery.offset(), true).size();
        return new Delivery(
                delivery.partition(),
                delivery.offset(),
                delivery.node(),
                new EventId(id.ledger(), id.stream(), number),
                delivery.type(),
                delivery.data(),
                delivery.unreadable());
    }

    @Override
    public void revoked(Partition partition) {
        reader.revoked(partition);
    }

    /** What a group of such readers shares. */
    static Map<String, NavigableSet<Long>> memory() {
        return new HashMap<>();
    }
}
