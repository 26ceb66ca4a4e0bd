package org.entraide.ledger.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.entraide.ledger.Log;
import org.junit.jupiter.api.Test;

/** What following the streams of every node means, on any Kafka. */
abstract class SubscriptionContract {

    private final TestKafka kafka = kafka();

    abstract TestKafka kafka();

    @Test
    void deliversTheEventsOfEachLedgerInOrder() {
        Recorder reader = new Recorder();
        try (KafkaLog log = kafka.log("thies", "ordered");
                Subscription subscription = kafka.follow("ordered", reader)) {
            for (long first = 1; first < 300; first += 100) {
                List<Log.Message> both = new ArrayList<>(TestKafka.events("SN-THI-0001", "ordered", first, first + 99));
                both.addAll(TestKafka.events("SN-THI-0002", "ordered", first, first + 99));
                log.publish(both);
            }

            List<Delivery> read = reader.next(600);

            assertThat(read)
                    .allMatch(each -> each.unreadable().isEmpty())
                    .allMatch(each -> each.node().equals("thies"));
            assertThat(numbers(read, "SN-THI-0001")).isEqualTo(numbersUpTo(300));
            assertThat(numbers(read, "SN-THI-0002")).isEqualTo(numbersUpTo(300));
            assertThat(read.getFirst().data()).isEqualTo("{\"amount\":1}");
            assertThat(subscription.stuck()).isEmpty();
        }
    }

    @Test
    void findsTheTopicOfANodeThatJoinsLater() {
        Recorder reader = new Recorder();
        try (KafkaLog thies = kafka.log("thies", "joined");
                Subscription subscription = kafka.follow("joined", reader);
                KafkaLog kayes = kafka.log("kayes", "joined")) {
            thies.publish(TestKafka.events("SN-THI-0001", "joined", 1, 1));
            assertThat(reader.nextIds(1)).containsExactly("SN-THI-0001/joined/1");

            kayes.publish(TestKafka.events("ML-KAY-0001", "joined", 1, 1));

            assertThat(reader.next(1).getFirst().node()).isEqualTo("kayes");
            assertThat(subscription.stuck()).isEmpty();
        }
    }

    @Test
    void deliversAgainWhatTheReaderCouldNotTake() {
        Recorder reader = new Recorder().failing(6);
        try (KafkaLog log = kafka.log("thies", "refused");
                Subscription subscription = kafka.follow("refused", reader)) {
            log.publish(TestKafka.events("SN-THI-0001", "refused", 1, 3));

            for (int failure = 1; failure <= 6; failure++) {
                Recorder.next(reader.failures);
            }
            assertThat(subscription.stuck()).hasSize(1).first().satisfies(stuck -> {
                assertThat(stuck.topic()).isEqualTo("entraide.thies.refused");
                assertThat(stuck.tries()).isGreaterThanOrEqualTo(5);
                assertThat(stuck.cause()).isEqualTo("IllegalStateException");
            });
            assertThat(reader.nextIds(3))
                    .containsExactly("SN-THI-0001/refused/1", "SN-THI-0001/refused/2", "SN-THI-0001/refused/3");
        }
    }

    @Test
    void goesOnWhereTheGroupHasReadTo() {
        try (KafkaLog log = kafka.log("thies", "resumed")) {
            log.publish(TestKafka.events("SN-THI-0001", "resumed", 1, 5));
            Recorder first = new Recorder();
            try (Subscription subscription = kafka.follow("resumed", first)) {
                first.next(5);
                assertThat(subscription.stuck()).isEmpty();
            }
            assertThat(first.revoked).isNotEmpty();
            log.publish(TestKafka.events("SN-THI-0001", "resumed", 6, 6));

            Recorder second = new Recorder();
            try (Subscription subscription = kafka.follow("resumed", second)) {
                assertThat(second.nextIds(1)).containsExactly("SN-THI-0001/resumed/6");
                assertThat(subscription.stuck()).isEmpty();
            }
        }
    }

    @Test
    void beginsWhereTheReaderSaysWheneverItIsAskedTo() {
        Recorder reader = new Recorder(3);
        try (KafkaLog log = kafka.log("thies", "sought")) {
            log.publish(TestKafka.events("SN-THI-0001", "sought", 1, 5));
            try (Subscription subscription = kafka.follow("sought", reader)) {
                assertThat(reader.nextIds(2)).containsExactly("SN-THI-0001/sought/4", "SN-THI-0001/sought/5");

                subscription.startAgain();

                assertThat(reader.nextIds(2)).containsExactly("SN-THI-0001/sought/4", "SN-THI-0001/sought/5");
                assertThat(Recorder.next(reader.revoked).topic()).isEqualTo("entraide.thies.sought");
            }
        }
    }

    @Test
    void anUnreadableRecordIsSaidToBeSoAndTheOthersGoOn() {
        Recorder reader = new Recorder();
        try (KafkaLog log = kafka.log("thies", "poisoned");
                Subscription subscription = kafka.follow("poisoned", reader)) {
            String topic = "entraide.thies.poisoned";
            byte[] key = "SN-THI-0001".getBytes(UTF_8);
            log.publish(TestKafka.events("SN-THI-0001", "poisoned", 1, 1));
            kafka.send(new ProducerRecord<>(topic, key, "no headers".getBytes(UTF_8)));
            kafka.send(new ProducerRecord<>(topic, key, null));
            log.publish(TestKafka.events("SN-THI-0001", "poisoned", 2, 2));

            List<Delivery> read = reader.next(4);

            assertThat(read)
                    .extracting(Delivery::unreadable)
                    .containsExactly("", "not a CloudEvent 1.0 in binary mode", "no data", "");
            assertThat(read).extracting(Delivery::offset).containsExactly(0L, 1L, 2L, 3L);
            assertThat(subscription.stuck()).isEmpty();
        }
    }

    private static List<Long> numbers(List<Delivery> read, String ledger) {
        return read.stream()
                .map(each -> Objects.requireNonNull(each.id()))
                .filter(id -> id.ledger().equals(ledger))
                .map(id -> id.seq())
                .toList();
    }

    private static List<Long> numbersUpTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
