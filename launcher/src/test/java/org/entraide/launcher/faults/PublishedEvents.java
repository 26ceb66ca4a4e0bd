package org.entraide.launcher.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** What stands in the topics of a node. */
final class PublishedEvents {

    private PublishedEvents() {}

    /** The text of an event and its type, such as {@code PremiumPaid.v1}. */
    record Published(String type, String data) {}

    /** Each event by its id; one id with two texts is a failure. */
    static Map<String, Published> of(Map<String, Object> connection, String node) {
        Map<String, Published> events = new TreeMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                new HashMap<>(connection), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("entraide." + node + "."))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(message -> take(message, events));
            }
        }
        return events;
    }

    private static void take(ConsumerRecord<byte[], byte[]> message, Map<String, Published> events) {
        String id = header(message, "ce_id");
        Published event = new Published(
                header(message, "ce_type").substring("org.entraide.".length()), new String(message.value(), UTF_8));
        Published before = events.put(id, event);
        if (before != null && !before.equals(event)) {
            throw new AssertionError(id + " is two events: " + before + " and " + event);
        }
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), UTF_8);
    }
}
