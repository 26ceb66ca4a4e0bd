package org.entraide.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.Test;

class BrokerOutageTest {

    @Test
    void showsWhenPublishingAndNothingIsLost() {
        Recorder reader = new Recorder();
        try (KafkaLog log = TestKafka.EMBEDDED.log("thies", "outage");
                Subscription subscription = TestKafka.EMBEDDED.follow("outage", reader)) {
            log.publish(TestKafka.events("SN-THI-0001", "outage", 1, 3));
            assertThat(numbersUntil(3, reader)).containsExactly(1L, 2L, 3L);

            TestKafka.without(
                    () -> assertThatThrownBy(() -> log.publish(TestKafka.events("SN-THI-0001", "outage", 4, 6)))
                            .isInstanceOf(KafkaException.class));
            Patiently.until(() -> log.publish(TestKafka.events("SN-THI-0001", "outage", 4, 6)));

            assertThat(numbersUntil(6, reader)).containsSequence(4L, 5L, 6L);
            assertThat(subscription.stuck()).isEmpty();
        }
    }

    /** Numbers up to the last one, in order of their first delivery. */
    private static Set<Long> numbersUntil(long last, Recorder reader) {
        Set<Long> numbers = new LinkedHashSet<>();
        while (!numbers.contains(last)) {
            numbers.add(Objects.requireNonNull(reader.next(1).getFirst().id()).seq());
        }
        return numbers;
    }
}
