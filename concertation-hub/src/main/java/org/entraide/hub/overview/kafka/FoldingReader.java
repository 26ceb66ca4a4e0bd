package org.entraide.hub.overview.kafka;

import java.util.List;
import org.entraide.hub.overview.Folding;
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
        return folding.startAt(Deliveries.shard(partition));
    }

    @Override
    public void read(Partition partition, List<Delivery> batch) {
        folding.read(Deliveries.shard(partition), Deliveries.arrivals(batch));
    }

    @Override
    public void revoked(Partition partition) {
        folding.revoked(Deliveries.shard(partition));
    }
}
