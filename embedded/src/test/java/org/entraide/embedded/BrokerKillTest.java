package org.entraide.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerKillTest {
    @Test
    void whatWasAcknowledgedIsThereInOrderAfterTwoKillsAndAStop(@TempDir Path directory) throws Exception {
        var acknowledged = new ArrayList<String>();
        for (var round = 0; round < 2; round++) {
            acknowledged.addAll(
                    ChildProcess.killedAfter(200, RecordsUntilKilled.class, directory.toString(), "round" + round));
        }
        assertThat(records(directory)).containsSubsequence(acknowledged).doesNotHaveDuplicates();
        assertThat(records(directory)).containsSubsequence(acknowledged);
    }

    private static List<String> records(Path directory) {
        try (var broker = EmbeddedBroker.start(directory)) {
            assertThat(broker.isAlive()).isTrue();
            Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "max.block.ms", 200);
            assertNoTopicComesByItself(settings);
            return readAll(settings);
        }
    }

    private static void assertNoTopicComesByItself(Map<String, Object> settings) {
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            assertThatThrownBy(() ->
                            producer.send(new ProducerRecord<>("misspelt", "")).get())
                    .hasCauseInstanceOf(TimeoutException.class);
        }
    }

    private static List<String> readAll(Map<String, Object> settings) {
        var partition = new TopicPartition(RecordsUntilKilled.TOPIC, 0);
        var ids = new ArrayList<String>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> ids.add(record.key()));
            }
        }
        return ids;
    }
}
