package org.entraide.hub.feed.kafka;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.entraide.hub.feed.Moment;
import org.entraide.hub.feed.Scribe;
import org.entraide.hub.overview.kafka.Deliveries;
import org.entraide.ledger.kafka.Delivery;
import org.entraide.ledger.kafka.Partition;
import org.entraide.ledger.kafka.Reader;

/** Hands what a subscription delivers to the scribe, which alone says where to begin: offsets of a group are hints. */
public final class FeedReader implements Reader {

    private final Scribe scribe;
    private final Clock clock;

    public FeedReader(Scribe scribe, Clock clock) {
        this.scribe = scribe;
        this.clock = clock;
    }

    @Override
    public long startAt(Partition partition) {
        return scribe.startAt(Deliveries.shard(partition));
    }

    @Override
    public void read(Partition partition, List<Delivery> batch) {
        scribe.take(Deliveries.shard(partition), Deliveries.arrivals(batch), now(clock));
    }

    @Override
    public void revoked(Partition partition) {
        // Nothing is kept for a partition beyond what stands in the order.
    }

    /** The instant, and the day by the clock's calendar. */
    public static Moment now(Clock clock) {
        Instant instant = clock.instant();
        return new Moment(instant, instant.atZone(clock.getZone()).toLocalDate());
    }
}
