package org.entraide.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecreatedTopicTest {

    @Test
    void isReadFromItsBeginningWhileTheSubscriptionRuns() {
        Recorder reader = new Recorder();
        Topics topics = TestKafka.topics("thies", "replaced");
        try (KafkaLog log = TestKafka.log("thies", "replaced");
                Subscription subscription = TestKafka.follow("replaced", reader)) {
            log.publish(TestKafka.events("SN-THI-0001", "replaced", 1, 5));
            String before = reader.next(5).getLast().partition().topicId();

            topics.deleteAll();
            topics.create();
            log.publish(TestKafka.events("SN-THI-0001", "replaced", 1, 20));

            assertThat(lifeOf(reader, 1, before)).isNotEqualTo(before);
            assertThat(subscription.stuck()).isEmpty();
            assertThat(reader.revoked).isNotEmpty();
        }
    }

    @Test
    void isReadFromItsBeginningWhenItWasMadeWhileNobodyRead() {
        Topics topics = TestKafka.topics("thies", "remade");
        try (KafkaLog log = TestKafka.log("thies", "remade")) {
            log.publish(TestKafka.events("SN-THI-0001", "remade", 1, 5));
            Recorder first = new Recorder();
            try (Subscription subscription = TestKafka.follow("remade", first)) {
                first.next(5);
                assertThat(subscription.stuck()).isEmpty();
            }
            topics.deleteAll();
            topics.create();
            log.publish(TestKafka.events("SN-THI-0001", "remade", 1, 9));

            Recorder second = new Recorder();
            try (Subscription subscription = TestKafka.follow("remade", second)) {
                assertThat(second.next(9)).extracting(Delivery::offset).startsWith(0L, 1L, 2L);
                assertThat(subscription.stuck()).isEmpty();
            }
        }
    }

    @Test
    void aRunningLogMakesItsTopicsAgainWhenTheyAreGone() {
        Recorder reader = new Recorder();
        try (KafkaLog log = TestKafka.log("thies", "lost");
                Subscription subscription = TestKafka.follow("lost", reader)) {
            log.publish(TestKafka.events("SN-THI-0001", "lost", 1, 2));
            assertThat(reader.nextIds(2)).containsExactly("SN-THI-0001/lost/1", "SN-THI-0001/lost/2");
            TestKafka.topics("thies", "lost").deleteAll();

            Patiently.until(() -> log.publish(TestKafka.events("SN-THI-0001", "lost", 1, 3)));

            assertThat(reader.nextIds(3)).contains("SN-THI-0001/lost/3");
            assertThat(subscription.stuck()).isEmpty();
        }
    }

    /** Reads on until offset 0 to {@code last} of another life of the topic have come in order; its id. */
    private static String lifeOf(Recorder reader, long last, String before) {
        long expected = 0;
        while (true) {
            Delivery next = reader.next(1).getFirst();
            if (!next.partition().topicId().equals(before)) {
                assertThat(next.offset()).isEqualTo(expected);
                if (expected == last) {
                    return next.partition().topicId();
                }
                expected++;
            }
        }
    }
}
