package org.entraide.hub.overview.kafka;

import java.util.List;
import org.entraide.hub.overview.Arrival;
import org.entraide.hub.overview.Folding;
import org.entraide.hub.overview.Shard;
import org.entraide.ledger.kafka.Delivery;
import org.entraide.ledger.kafka.Partition;
import org.entraide.ledger.kafka.Reader;

/** Hands what a subscription delivers to the fold, which alone says where to begin: offsets of the group are hints. */
public final class FoldingReader implements Reader {

    private final Folding folding;

    public FoldingReader(Folding folding) {
        this.folding = folding;
    }

    @Override
    public long startAt(Partition partition) {
        return folding.startAt(shard(partition));
    }

    @Override
    public void read(Partition partition, List<Delivery> batch) {
        folding.read(
                shard(partition), batch.stream().map(FoldingReader::arrival).toList());
    }

    @Override
    public void revoked(Partition partition) {
        folding.revoked(shard(partition));
    }

    private static Shard shard(Partition partition) {
        return new Shard(partition.topic(), partition.topicId(), partition.number());
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
