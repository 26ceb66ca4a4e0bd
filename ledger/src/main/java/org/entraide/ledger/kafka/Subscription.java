package org.entraide.ledger.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.RangeAssignor;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.ContainerProperties.AssignmentCommitOption;

/**
 * Follows streams on every node, those that appear later included, and delivers them to a reader. What the reader
 * took is committed; what it could not take comes again ({@link Redelivery}). A topic that is deleted and made anew
 * under its name is noticed and read from its beginning.
 */
public final class Subscription implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);
    private static final long POLL_MILLIS = 1_000;

    private final Interest interest;
    private final Admin admin;
    private final Redelivery redelivery = new Redelivery();
    private final Assignment assignment;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;
    private final Thread watch;
    private final CountDownLatch closing = new CountDownLatch(1);

    /** @param connection {@code bootstrap.servers} and, where needed, the credential of the subscriber */
    public Subscription(Map<String, Object> connection, Interest interest, Reader reader) {
        this.interest = interest;
        this.admin = Admin.create(connection);
        this.assignment = new Assignment(reader, () -> Topics.ids(admin), redelivery);
        this.container = new ConcurrentMessageListenerContainer<>(
                new DefaultKafkaConsumerFactory<>(settings(connection, interest)), properties());
        container.setBeanName(interest.group());
        container.setConcurrency(interest.threads());
        container.setCommonErrorHandler(redelivery);
        this.watch =
                Thread.ofPlatform().name(interest.group() + "-topics").daemon().unstarted(this::watch);
    }

    public void start() {
        container.start();
        watch.start();
    }

    /** Gives every partition back and begins again where the reader says; returns at once. */
    public void startAgain() {
        if (container.isRunning()) {
            container.enforceRebalance();
        }
    }

    /** Partitions that do not move although they are tried again and again; empty when all is well. */
    public List<Stuck> stuck() {
        return redelivery.stuck();
    }

    /** Returns when the reader has finished its batch and has been told that nothing more comes. */
    @Override
    public void close() {
        closing.countDown();
        watch.interrupt();
        container.stop();
        admin.close();
    }

    private void watch() {
        try {
            while (!closing.await(interest.lookEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (assignment.outlived()) {
                LOG.warn("{}: a topic was made anew and is read from its beginning", interest.group());
                startAgain();
            }
        } catch (KafkaException away) {
            LOG.debug("{}: topics could not be asked for", interest.group(), away);
        }
    }

    private ContainerProperties properties() {
        ContainerProperties properties = new ContainerProperties(TopicName.ofEveryNode(interest.streams()));
        properties.setGroupId(interest.group());
        properties.setMessageListener(assignment);
        properties.setConsumerRebalanceListener(assignment);
        properties.setAckMode(AckMode.MANUAL);
        properties.setAssignmentCommitOption(AssignmentCommitOption.NEVER);
        properties.setSubBatchPerPartition(true);
        properties.setPollTimeout(POLL_MILLIS);
        return properties;
    }

    /** Members give all partitions back at once, so that starting again reaches every one of them. */
    private static Map<String, Object> settings(Map<String, Object> connection, Interest interest) {
        Map<String, Object> settings = new HashMap<>(Map.of(
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG,
                ByteArrayDeserializer.class,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                RangeAssignor.class.getName(),
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false,
                ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                8 * 1024 * 1024));
        settings.put(
                ConsumerConfig.METADATA_MAX_AGE_CONFIG, interest.lookEvery().toMillis());
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 500);
        // What comes within the blink of an eye is read together: under load a few large batches, not many small ones.
        settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 64 * 1024);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 200);
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        settings.putAll(connection);
        return settings;
    }
}
