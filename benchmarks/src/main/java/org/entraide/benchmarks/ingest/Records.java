package org.entraide.benchmarks.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.entraide.hub.overview.Posting;
import org.entraide.ledger.EventId;

/** Reads a feed from its beginning to its end, as a plain program would. */
final class Records {

    private static final String TYPES = "org.entraide.";

    private Records() {}

    /** What one event moves. */
    record Read(String mutual, Posting posting) {}

    /** What is done with what one poll brought. */
    interface Handler {
        void take(ConsumerRecords<byte[], byte[]> records) throws Exception;
    }

    /** @param most records that a poll may bring */
    static void each(Feed feed, int most, Watch watch, Handler handler) throws Exception {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                feed.bootstrap(),
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                most,
                ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                64 * 1024,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                200,
                ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                4 * 1024 * 1024);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(feed.places());
            consumer.seekToBeginning(feed.places());
            int read = 0;
            while (read < feed.events()) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(Duration.ofSeconds(1));
                if (!records.isEmpty()) {
                    watch.begin();
                    handler.take(records);
                    read += records.count();
                }
            }
        }
    }

    static Read read(ConsumerRecord<byte[], byte[]> message) {
        return read(message.headers(), message.value());
    }

    static Read read(Headers headers, byte[] value) {
        EventId id = EventId.parse(text(headers, "ce_id"));
        String type = text(headers, "ce_type").substring(TYPES.length());
        return new Read(id.ledger(), Posting.of(id, type, new String(value, StandardCharsets.UTF_8)));
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
