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

    /** Each event's text by its id; one id with two texts is a failure. */
    static Map<String, String> of(Map<String, Object> connection, String node) {
        Map<String, String> events = new TreeMap<>();
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

    private static void take(ConsumerRecord<byte[], byte[]> message, Map<String, String> events) {
        String id = new String(message.headers().lastHeader("ce_id").value(), UTF_8);
        String text = new String(message.value(), UTF_8);
        String before = events.put(id, text);
        if (before != null && !before.equals(text)) {
            throw new AssertionError(id + " has two texts: " + before + " and " + text);
        }
    }
}
