package org.entraide.ledger.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.support.Acknowledgment;

/**
 * The partitions that are being read, and where each begins. A committed offset carries the id of the topic it was
 * read from: in a topic that was made anew it means nothing, and reading begins at 0.
 */
final class Assignment
        implements ConsumerAwareRebalanceListener, BatchAcknowledgingConsumerAwareMessageListener<byte[], byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);
    private static final Duration COMMIT_PATIENCE = Duration.ofSeconds(5);

    private final Reader reader;
    private final Supplier<Map<String, String>> topicIds;
    private final Redelivery redelivery;
    private final Map<TopicPartition, Partition> reading = new ConcurrentHashMap<>();
    /** Where the reader has no place of its own, so that Kafka is asked to keep the group's. */
    private final Set<TopicPartition> groupKnows = ConcurrentHashMap.newKeySet();

    /** @param topicIds asks Kafka for the present id of every topic */
    Assignment(Reader reader, Supplier<Map<String, String>> topicIds, Redelivery redelivery) {
        this.reader = reader;
        this.topicIds = topicIds;
        this.redelivery = redelivery;
    }

    /** Whether a topic that is being read has another life by now. */
    boolean outlived() {
        Map<String, String> ids = topicIds.get();
        return reading.values().stream()
                .anyMatch(
                        each -> !ids.getOrDefault(each.topic(), each.topicId()).equals(each.topicId()));
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> assigned) {
        try {
            begin(consumer, assigned);
        } catch (RuntimeException trouble) {
            LOG.warn("where to begin is not known yet and will be asked again: {}", trouble.toString());
            consumer.seekToBeginning(
                    assigned.stream().filter(each -> !reading.containsKey(each)).toList());
        }
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(Consumer<?, ?> consumer, Collection<TopicPartition> revoked) {
        revoked.forEach(this::end);
    }

    @Override
    public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> lost) {
        lost.forEach(this::end);
    }

    /** Called for one partition at a time. */
    @Override
    public void onMessage(
            List<ConsumerRecord<byte[], byte[]>> batch,
            @Nullable Acknowledgment unused,
            @Nullable Consumer<?, ?> consumer) {
        if (consumer == null || batch.isEmpty()) {
            return;
        }
        TopicPartition place =
                new TopicPartition(batch.getFirst().topic(), batch.getFirst().partition());
        Partition partition = reading.get(place);
        if (partition == null) {
            begin(consumer, List.of(place));
        } else {
            reader.read(partition, Envelope.open(partition, batch));
            if (groupKnows.contains(place)) {
                commit(consumer, place, new OffsetAndMetadata(batch.getLast().offset() + 1, partition.topicId()));
            }
        }
        redelivery.settled(place);
    }

    private void begin(Consumer<?, ?> consumer, Collection<TopicPartition> places) {
        Map<String, String> ids = topicIds.get();
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(new HashSet<>(places));
        for (TopicPartition place : places) {
            String topicId = ids.get(place.topic());
            if (topicId == null) {
                throw new KafkaException("the topic is gone: " + place.topic());
            }
            Partition partition = new Partition(place.topic(), topicId, place.partition());
            long start = reader.startAt(partition);
            boolean groups = start == Reader.WHERE_THE_GROUP_IS;
            consumer.seek(place, groups ? groupsPlace(committed.get(place), topicId) : start);
            if (groups) {
                groupKnows.add(place);
            }
            reading.put(place, partition);
        }
    }

    private static long groupsPlace(@Nullable OffsetAndMetadata committed, String topicId) {
        return committed != null && committed.metadata().equals(topicId) ? committed.offset() : 0;
    }

    /** The place is a hint, since readers know what they have seen: losing it costs a second delivery. */
    private static void commit(Consumer<?, ?> consumer, TopicPartition place, OffsetAndMetadata next) {
        try {
            consumer.commitSync(Map.of(place, next), COMMIT_PATIENCE);
        } catch (KafkaException away) {
            LOG.info("the place in {} could not be kept: {}", place, away.toString());
        }
    }

    private void end(TopicPartition place) {
        redelivery.settled(place);
        groupKnows.remove(place);
        Partition partition = reading.remove(place);
        if (partition != null) {
            reader.revoked(partition);
        }
    }
}
