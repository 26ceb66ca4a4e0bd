package org.entraide.ledger.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * The one error policy: what a reader could not take is delivered again, for ever, at growing intervals. Nothing is
 * ever passed over here; that takes an operator.
 */
final class Redelivery implements CommonErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Redelivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final int TRIES_BEFORE_ALERT = 5;

    private final Map<TopicPartition, Stuck> failing = new ConcurrentHashMap<>();

    /** The reader took the next batch of this partition, or lost the partition. */
    void settled(TopicPartition partition) {
        failing.remove(partition);
    }

    List<Stuck> stuck() {
        return failing.values().stream()
                .filter(each -> each.tries() >= TRIES_BEFORE_ALERT)
                .toList();
    }

    @Override
    public boolean seeksAfterHandling() {
        return true;
    }

    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> batch,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable again) {
        int tries = 0;
        for (TopicPartition partition : batch.partitions()) {
            consumer.seek(partition, batch.records(partition).getFirst().offset());
            tries = Math.max(tries, noted(partition, failure).tries());
        }
        pause(tries, container);
    }

    @Override
    public void handleOtherException(
            Exception failure, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batch) {
        LOG.warn("Kafka could not be read: {}", failure.toString());
        pause(TRIES_BEFORE_ALERT, container);
    }

    private Stuck noted(TopicPartition partition, Exception failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        Stuck first = new Stuck(
                partition.topic(), partition.partition(), 1, cause.getClass().getSimpleName());
        Stuck noted = failing.merge(
                partition, first, (was, now) -> new Stuck(now.topic(), now.partition(), was.tries() + 1, now.cause()));
        if (noted.tries() == TRIES_BEFORE_ALERT) {
            LOG.error("{} is stuck and will be tried again for ever", partition, cause);
        } else if (noted.tries() == 1) {
            LOG.warn("{} could not be taken and will be delivered again: {}", partition, cause.toString());
        }
        return noted;
    }

    private static void pause(int tries, MessageListenerContainer container) {
        long millis = FIRST_PAUSE.toMillis() << Math.min(tries - 1, 10);
        try {
            ListenerUtils.stoppableSleep(container, Math.min(millis, LONGEST_PAUSE.toMillis()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
