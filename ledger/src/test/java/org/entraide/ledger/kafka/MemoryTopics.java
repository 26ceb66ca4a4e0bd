package org.entraide.ledger.kafka;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Log;

/** The topics of a Kafka in memory, on one thread. A topic is made when it is first named. */
public final class MemoryTopics {

    private final int partitions;
    private final Map<String, Topic> topics = new TreeMap<>();
    private int lives;
    private long size;

    public MemoryTopics(int partitions) {
        this.partitions = partitions;
    }

    /** One life of a topic. */
    private record Topic(String id, List<List<ConsumerRecord<byte[], byte[]>>> partitions) {}

    public void create(String topic) {
        topics.computeIfAbsent(topic, _ -> made());
    }

    /** Deletes a topic with all it holds and makes another one under its name. */
    public void recreate(String topic) {
        topics.put(topic, made());
    }

    private Topic made() {
        lives++;
        List<List<ConsumerRecord<byte[], byte[]>>> empty = new ArrayList<>();
        for (int number = 0; number < partitions; number++) {
            empty.add(new ArrayList<>());
        }
        return new Topic("life-" + lives, empty);
    }

    /** Appends what a node's relay sends. */
    public void append(String node, Log.Message message) {
        append(Envelope.seal(node, message));
    }

    /** Appends a record that no relay would send. */
    public void appendGarbage(String topic, byte[] key) {
        append(new ProducerRecord<>(topic, key, new byte[] {'?'}));
    }

    private void append(ProducerRecord<byte[], byte[]> sent) {
        create(sent.topic());
        int number = Math.floorMod(Arrays.hashCode(sent.key()), partitions);
        size++;
        List<ConsumerRecord<byte[], byte[]>> records = records(new TopicPartition(sent.topic(), number));
        records.add(new ConsumerRecord<>(
                sent.topic(),
                number,
                records.size(),
                0,
                TimestampType.CREATE_TIME,
                sent.key().length,
                sent.value().length,
                sent.key(),
                sent.value(),
                sent.headers(),
                Optional.empty()));
    }

    /** The name of a stream's topic. */
    public static String topic(String node, String stream) {
        return new TopicName(node, stream).toString();
    }

    /** All partitions of the topics that a subscription to these names follows. */
    List<TopicPartition> partitions(Pattern names) {
        return topics.keySet().stream()
                .filter(topic -> names.matcher(topic).matches())
                .flatMap(topic -> IntStream.range(0, partitions).mapToObj(number -> new TopicPartition(topic, number)))
                .toList();
    }

    /** How many topics there are. */
    int count() {
        return topics.size();
    }

    /** The highest number that stands in a node's topics, of every ledger's stream. */
    public Map<String, Long> last(String node) {
        Map<String, Long> last = new TreeMap<>();
        topics.forEach((name, topic) -> topic.partitions().stream()
                .filter(each -> !each.isEmpty())
                .map(each -> Envelope.open(
                        new Partition(name, topic.id(), each.getFirst().partition()), each))
                .flatMap(List::stream)
                .filter(each -> each.node().equals(node))
                .forEach(each -> {
                    EventId id = each.id();
                    if (id != null) {
                        last.merge(id.source(), id.seq(), Math::max);
                    }
                }));
        return last;
    }

    /** How many records were ever appended. */
    public long size() {
        return size;
    }

    Map<String, String> ids() {
        Map<String, String> ids = new TreeMap<>();
        topics.forEach((name, topic) -> ids.put(name, topic.id()));
        return ids;
    }

    /** What stands there now; another list after the topic was made anew. */
    List<ConsumerRecord<byte[], byte[]>> records(TopicPartition place) {
        Topic topic = topics.get(place.topic());
        if (topic == null) {
            throw new IllegalStateException("no such topic: " + place);
        }
        return topic.partitions().get(place.partition());
    }
}
