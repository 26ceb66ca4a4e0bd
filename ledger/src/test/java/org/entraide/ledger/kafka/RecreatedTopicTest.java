package org.entraide.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class RecreatedTopicTest {

    @Test
    void isReadFromItsBeginningEvenWhenItWasNeverSeenToBeGone() {
        Recorder reader = new Recorder();
        Held held = new Held(reader, new CountDownLatch(1), new CountDownLatch(1));
        Topics topics = TestKafka.EMBEDDED.topics("thies", "replaced");
        try (KafkaLog log = TestKafka.EMBEDDED.log("thies", "replaced");
                Subscription subscription = TestKafka.EMBEDDED.follow("replaced", held)) {
            log.publish(TestKafka.events("SN-THI-0001", "replaced", 1, 5));
            Held.await(held.entered());
            topics.deleteAll();
            topics.create();
            log.publish(TestKafka.events("SN-THI-0001", "replaced", 1, 20));
            held.gate().countDown();

            String before = reader.next(1).getFirst().partition().topicId();

            assertThat(lifeOf(reader, 19, before)).isNotEqualTo(before);
            assertThat(reader.revoked).extracting(Partition::topicId).contains(before);
            assertThat(subscription.stuck()).isEmpty();
        }
    }

    @Test
    void isReadFromItsBeginningByAGroupWhosePlaceIsThatOfAnEarlierLife() throws Exception {
        Recorder reader = new Recorder();
        try (KafkaLog log = TestKafka.EMBEDDED.log("thies", "remade");
                Admin admin = Admin.create(TestKafka.EMBEDDED.connection())) {
            log.publish(TestKafka.events("SN-THI-0001", "remade", 1, 9));
            var place = new OffsetAndMetadata(5, "the id of an earlier life");
            admin.alterConsumerGroupOffsets(
                            "readers-of-remade",
                            Map.of(
                                    new TopicPartition("entraide.thies.remade", 0), place,
                                    new TopicPartition("entraide.thies.remade", 1), place))
                    .all()
                    .get(20, TimeUnit.SECONDS);

            try (Subscription subscription = TestKafka.EMBEDDED.follow("remade", reader)) {
                assertThat(reader.next(9)).extracting(Delivery::offset).startsWith(0L, 1L, 2L);
                assertThat(subscription.stuck()).isEmpty();
            }
        }
    }

    @Test
    void aRunningLogMakesItsTopicsAgainWhenTheyAreGone() {
        Recorder reader = new Recorder();
        try (KafkaLog log = TestKafka.EMBEDDED.log("thies", "lost");
                Subscription subscription = TestKafka.EMBEDDED.follow("lost", reader)) {
            log.publish(TestKafka.events("SN-THI-0001", "lost", 1, 2));
            assertThat(reader.nextIds(2)).containsExactly("SN-THI-0001/lost/1", "SN-THI-0001/lost/2");
            TestKafka.EMBEDDED.topics("thies", "lost").deleteAll();

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

    /** Does not take its first batch before the gate opens. */
    private record Held(Reader reader, CountDownLatch entered, CountDownLatch gate) implements Reader {

        @Override
        public long startAt(Partition partition) {
            return reader.startAt(partition);
        }

        @Override
        public void read(Partition partition, List<Delivery> batch) {
            entered.countDown();
            await(gate);
            reader.read(partition, batch);
        }

        @Override
        public void revoked(Partition partition) {
            reader.revoked(partition);
        }

        static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(40, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                throw new AssertionError(interrupted);
            }
        }
    }
}
