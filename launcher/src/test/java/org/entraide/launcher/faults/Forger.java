package org.entraide.launcher.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Somebody who can write into the topics of a node, and writes what no relay would. */
final class Forger implements AutoCloseable {

    private static final String ID = "ce_id";

    private final Map<String, Object> connection;
    private final KafkaProducer<byte[], byte[]> producer;
    private final List<Future<RecordMetadata>> sent = new ArrayList<>();

    Forger(String bootstrap) {
        connection = Map.of("bootstrap.servers", bootstrap, "max.request.size", 2_000_000);
        producer = new KafkaProducer<>(connection, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Everything that stands in a topic. */
    List<ConsumerRecord<byte[], byte[]>> read(String topic) {
        List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", connection.get("bootstrap.servers")),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(all::add);
            }
        }
        return all;
    }

    /** The last event of a ledger's stream. */
    ConsumerRecord<byte[], byte[]> last(String topic, String ledger) {
        return read(topic).stream()
                .filter(each -> id(each).startsWith(ledger + "/"))
                .max(Comparator.comparingLong(Forger::number))
                .orElseThrow();
    }

    static long number(ConsumerRecord<byte[], byte[]> event) {
        return Long.parseLong(id(event).substring(id(event).lastIndexOf('/') + 1));
    }

    private static String id(ConsumerRecord<byte[], byte[]> event) {
        return new String(event.headers().lastHeader(ID).value(), UTF_8);
    }

    /** The same record once more. */
    void repeat(ConsumerRecord<byte[], byte[]> event) {
        send(event, event.headers(), event.value());
    }

    /** The same content under another number. */
    void renumber(ConsumerRecord<byte[], byte[]> event, long number) {
        send(event, numbered(event, number), event.value());
    }

    /** Another content under a number. */
    void spoil(ConsumerRecord<byte[], byte[]> event, long number, byte[] content) {
        send(event, numbered(event, number), content);
    }

    /** Something that is no event at all. */
    void scribble(String topic, int partition, byte[] key, byte[] content, Headers headers) {
        sent.add(producer.send(new ProducerRecord<>(topic, partition, null, key, content, headers)));
    }

    private static RecordHeaders numbered(ConsumerRecord<byte[], byte[]> event, long number) {
        RecordHeaders headers = new RecordHeaders(event.headers());
        headers.remove(ID);
        String id = id(event);
        headers.add(ID, (id.substring(0, id.lastIndexOf('/') + 1) + number).getBytes(UTF_8));
        return headers;
    }

    private void send(ConsumerRecord<byte[], byte[]> like, Iterable<Header> headers, byte[] value) {
        sent.add(producer.send(new ProducerRecord<>(like.topic(), like.partition(), null, like.key(), value, headers)));
    }

    /** Returns when all of it stands in the topics. */
    void finish() throws Exception {
        for (Future<RecordMetadata> each : sent) {
            each.get();
        }
        sent.clear();
    }

    @Override
    public void close() {
        producer.close();
    }
}
