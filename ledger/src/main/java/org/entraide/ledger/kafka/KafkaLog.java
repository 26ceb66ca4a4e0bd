package org.entraide.ledger.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.entraide.ledger.Log;
import org.jspecify.annotations.Nullable;

/**
 * The topics of this node as a {@link Log}. It creates them when they are missing. A stopped Kafka shows within 15
 * seconds as a {@link KafkaException}; no more than 16 MB wait in memory.
 */
public final class KafkaLog implements Log {

    /**
     * One request at a time: a broker that does not know the producer yet takes any number as its first, so that of
     * several requests on their way to a new topic the second could get in before the first.
     */
    private static final Map<String, Object> SETTINGS = Map.of(
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1,
            ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024,
            ProducerConfig.LINGER_MS_CONFIG, 0,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000,
            ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024);

    private final Map<String, Object> connection;
    private final Topics topics;
    private @Nullable Producer<byte[], byte[]> producer;

    /** @param connection {@code bootstrap.servers} and, where needed, the node's credential */
    public KafkaLog(Map<String, Object> connection, Topics topics) {
        this.connection = Map.copyOf(connection);
        this.topics = topics;
    }

    /** @throws KafkaException when not everything is acknowledged */
    @Override
    public synchronized void publish(List<Message> messages) {
        Producer<byte[], byte[]> open = producer == null ? open() : producer;
        producer = open;
        AtomicReference<@Nullable Exception> trouble = new AtomicReference<>();
        boolean acknowledged = false;
        try {
            List<Future<?>> sent = new ArrayList<>();
            messages.forEach(message -> sent.add(send(open, message, trouble)));
            open.flush();
            for (Future<?> each : sent) {
                each.get();
            }
            acknowledged = true;
        } catch (ExecutionException | IllegalStateException closed) {
            Exception first = Objects.requireNonNullElse(trouble.get(), closed);
            throw new KafkaException("events were not acknowledged: " + first.getMessage(), first);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while events were sent", interrupted);
        } finally {
            if (!acknowledged) {
                producer = null;
                open.close(Duration.ZERO);
            }
        }
    }

    /** After a failure nothing that is still queued may go out: it would overtake what failed. */
    private Future<?> send(
            Producer<byte[], byte[]> open, Message message, AtomicReference<@Nullable Exception> trouble) {
        return open.send(Envelope.seal(topics.node(), message), (acknowledged, failure) -> {
            if (failure != null) {
                trouble.compareAndSet(null, failure);
                open.close(Duration.ZERO);
            }
        });
    }

    private Producer<byte[], byte[]> open() {
        topics.create();
        Map<String, Object> settings = new HashMap<>(SETTINGS);
        settings.putAll(connection);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(5));
            producer = null;
        }
    }
}
