package org.entraide.ledger.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** A member of a group, one step at a time: everything of a subscription but its threads and its network. */
public final class Follower {

    private final MemoryGroup group;
    private final int member;
    private final Runnable access;
    private final Assignment assignment;
    private final Client client = new Client();
    /** By partition the group's generation in which it was given. */
    private final Map<TopicPartition, Integer> held = new HashMap<>();

    private final Map<TopicPartition, Long> positions = new HashMap<>();

    /** @param access called before Kafka is asked for anything but records */
    public Follower(MemoryGroup group, int member, Reader reader, Runnable access) {
        this.group = group;
        this.member = member;
        this.access = access;
        this.assignment = new Assignment(reader, this::topicIds, new Redelivery());
    }

    private Map<String, String> topicIds() {
        Map<String, String> ids = group.topics().ids();
        access.run();
        return ids;
    }

    /** Hears from the group what is no longer its own, and what is now. */
    public void synchronise() {
        for (TopicPartition place : group.partitions()) {
            boolean own = group.owns(member, place);
            Integer since = held.get(place);
            if (since != null && (!own || since != group.generation())) {
                held.remove(place);
                positions.remove(place);
                assignment.onPartitionsRevokedBeforeCommit(client, List.of(place));
            }
            if (own && !held.containsKey(place)) {
                held.put(place, group.generation());
                assignment.onPartitionsAssigned(client, List.of(place));
            }
        }
    }

    /** Looks for topics that were made anew. */
    public void look() {
        if (assignment.outlived()) {
            group.startAgain();
        }
    }

    /** What it believes to be its own. */
    public List<TopicPartition> holds() {
        return group.partitions().stream().filter(held::containsKey).toList();
    }

    /** Takes at most so many records and returns how many it asked for; what the reader throws comes through. */
    public int read(TopicPartition place, int most) {
        List<ConsumerRecord<byte[], byte[]>> records = group.topics().records(place);
        long wanted = positions.getOrDefault(place, 0L);
        // As auto.offset.reset=earliest does where the topic has become shorter.
        int from = wanted > records.size() ? 0 : (int) wanted;
        List<ConsumerRecord<byte[], byte[]>> batch =
                List.copyOf(records.subList(from, Math.min(records.size(), from + most)));
        if (batch.isEmpty()) {
            return 0;
        }
        positions.put(place, (long) from + batch.size());
        boolean taken = false;
        try {
            assignment.onMessage(batch, null, client);
            taken = true;
        } finally {
            if (!taken) {
                positions.put(place, (long) from);
            }
        }
        return batch.size();
    }

    /** The part of a consumer that an assignment uses. */
    private final class Client extends MockConsumer<byte[], byte[]> {

        Client() {
            super("earliest");
        }

        @Override
        public synchronized Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> places) {
            access.run();
            return group.committed(places);
        }

        @Override
        public void commitSync(Map<TopicPartition, OffsetAndMetadata> places, Duration patience) {
            access.run();
            if (!places.keySet().stream().allMatch(place -> group.owns(member, place))) {
                throw new CommitFailedException();
            }
            group.commit(places);
        }

        @Override
        public synchronized void seek(TopicPartition place, long offset) {
            positions.put(place, offset);
        }

        @Override
        public synchronized void seekToBeginning(Collection<TopicPartition> places) {
            places.forEach(place -> positions.put(place, 0L));
        }
    }
}
