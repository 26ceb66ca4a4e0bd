package org.entraide.ledger.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topics of one node, one per stream. They keep everything for ever. Trouble with Kafka is a
 * {@link KafkaException}.
 */
public final class Topics {

    /** Data of 256 KB, its headers and the batch around it. */
    private static final String MESSAGE_BYTES = String.valueOf(512 * 1024);

    private static final long PATIENCE_SECONDS = 10;

    private final Map<String, Object> connection;
    private final String node;
    private final List<String> streams;
    private final int partitions;
    private final short replicationFactor;

    /**
     * @param connection {@code bootstrap.servers} and, where needed, the node's credential
     * @param partitions of every topic; it must not change later, since the order of events hangs on it
     */
    public Topics(
            Map<String, Object> connection, String node, List<String> streams, int partitions, int replicationFactor) {
        this.connection = Map.copyOf(connection);
        this.node = node;
        this.streams = streams.stream()
                .map(stream -> new TopicName(node, stream).stream())
                .toList();
        this.partitions = partitions;
        this.replicationFactor = (short) replicationFactor;
    }

    /** Creates what is missing and leaves the others as they are. */
    public void create() {
        try (Admin admin = Admin.create(connection)) {
            Set<String> existing = patiently(admin.listTopics().names());
            for (String topic : names()) {
                if (!existing.contains(topic)) {
                    create(admin, topic);
                }
            }
        }
    }

    /** Deletes all topics of the node; for tests. */
    public void deleteAll() {
        try (Admin admin = Admin.create(connection)) {
            Set<String> existing = patiently(admin.listTopics().names());
            patiently(admin.deleteTopics(
                            names().stream().filter(existing::contains).toList())
                    .all());
        }
    }

    String node() {
        return node;
    }

    /** What Kafka calls the present life of each topic it has. */
    static Map<String, String> ids(Admin admin) {
        return patiently(admin.listTopics().listings()).stream()
                .collect(Collectors.toMap(
                        listing -> listing.name(), listing -> listing.topicId().toString()));
    }

    private List<String> names() {
        return streams.stream()
                .map(stream -> new TopicName(node, stream).toString())
                .toList();
    }

    private void create(Admin admin, String topic) {
        NewTopic wanted = new NewTopic(topic, Optional.of(partitions), Optional.of(replicationFactor))
                .configs(Map.of(
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1",
                        TopicConfig.RETENTION_BYTES_CONFIG,
                        "-1",
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                        MESSAGE_BYTES));
        try {
            patiently(admin.createTopics(List.of(wanted)).all());
        } catch (TopicExistsException anotherInstanceWasFaster) {
            return;
        }
    }

    static <T> T patiently(KafkaFuture<T> answer) {
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            throw failure.getCause() instanceof KafkaException known ? known : new KafkaException(failure.getCause());
        } catch (TimeoutException away) {
            throw new KafkaException("Kafka does not answer", away);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while waiting for Kafka", interrupted);
        }
    }
}
