package org.entraide.hub.overview.kafka;

import java.util.List;
import org.entraide.hub.overview.Arrival;
import org.entraide.hub.overview.Shard;
import org.entraide.ledger.kafka.Delivery;
import org.entraide.ledger.kafka.Partition;

/** What a subscription delivers, as the hub takes it in. */
public final class Deliveries {

    private Deliveries() {}

    public static Shard shard(Partition partition) {
        return new Shard(partition.topic(), partition.topicId(), partition.number());
    }

    public static List<Arrival> arrivals(List<Delivery> batch) {
        return batch.stream().map(Deliveries::arrival).toList();
    }

    private static Arrival arrival(Delivery delivery) {
        return new Arrival(
                delivery.offset(),
                delivery.node(),
                delivery.id(),
                delivery.type(),
                delivery.data(),
                delivery.unreadable());
    }
}
