package org.entraide.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.entraide.embedded.EmbeddedBroker;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Log;
import org.jspecify.annotations.Nullable;

/** A Kafka for tests, each of which has streams of its own. */
final class TestKafka {

    static final Instant AT = Instant.parse("2026-03-02T09:30:00Z");
    /** One embedded broker for all tests. */
    static final TestKafka EMBEDDED = new TestKafka();

    private static final Path DIRECTORY = directory();
    private static @Nullable EmbeddedBroker broker;

    private final Supplier<String> bootstrap;

    private TestKafka() {
        this.bootstrap = () -> running().bootstrapServers();
    }

    /** A given one. */
    TestKafka(String bootstrap) {
        this.bootstrap = () -> bootstrap;
    }

    private static synchronized EmbeddedBroker running() {
        if (broker == null) {
            broker = EmbeddedBroker.start(DIRECTORY);
        }
        return broker;
    }

    Map<String, Object> connection() {
        return Map.of("bootstrap.servers", bootstrap.get());
    }

    Topics topics(String node, String... streams) {
        return new Topics(connection(), node, List.of(streams), 2, 1);
    }

    KafkaLog log(String node, String... streams) {
        return new KafkaLog(connection(), topics(node, streams));
    }

    Subscription follow(String stream, Reader reader) {
        Interest interest = new Interest("readers-of-" + stream, List.of(stream), 1, Duration.ofMillis(500));
        Subscription subscription = new Subscription(connection(), interest, reader);
        subscription.start();
        return subscription;
    }

    /** Events of one ledger, with these numbers. */
    static List<Log.Message> events(String ledger, String stream, long from, long to) {
        return LongStream.rangeClosed(from, to)
                .mapToObj(seq -> new Log.Message(
                        new EventId(ledger, stream, seq), "PremiumPaid.v1", AT, "{\"amount\":%d}".formatted(seq)))
                .toList();
    }

    void send(ProducerRecord<byte[], byte[]> message) {
        try (var producer = new KafkaProducer<>(connection(), new ByteArraySerializer(), new ByteArraySerializer())) {
            assertThat(producer.send(message)).succeedsWithin(Duration.ofSeconds(20));
        }
    }

    /** Stops the broker, does something without it, and starts it again where it was. */
    static void without(Runnable meanwhile) {
        EmbeddedBroker stopped = running();
        int port = URI.create("kafka://" + stopped.bootstrapServers()).getPort();
        stopped.close();
        try {
            meanwhile.run();
        } finally {
            broker = EmbeddedBroker.start(DIRECTORY, port);
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("entraide-kafka");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
