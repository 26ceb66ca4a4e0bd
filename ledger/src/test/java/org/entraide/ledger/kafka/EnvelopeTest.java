package org.entraide.ledger.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Log;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    private static final Partition PLACE = new Partition("entraide.thies.premiums", "an-id", 1);
    private static final String DATA = "{\"name\":\"Ndèye\"}";
    private static final Log.Message PAID = new Log.Message(
            new EventId("SN-THI-0007", "premiums", 42), "PremiumPaid.v1", Instant.parse("2026-03-02T09:30:00Z"), DATA);

    @Test
    void whatIsSealedCanBeOpened() {
        assertThat(opened(received(PAID)))
                .isEqualTo(new Delivery(PLACE, 17, "thies", PAID.id(), "PremiumPaid.v1", DATA, ""));
    }

    @Test
    void isACloudEventToOthers() {
        ProducerRecord<byte[], byte[]> sealed = Envelope.seal("thies", PAID);

        CloudEvent event;
        try (CloudEventDeserializer others = new CloudEventDeserializer()) {
            event = others.deserialize(sealed.topic(), sealed.headers(), sealed.value());
        }

        assertThat(event.getId()).isEqualTo("SN-THI-0007/premiums/42");
        assertThat(event.getType()).isEqualTo("org.entraide.PremiumPaid.v1");
        assertThat(event.getSource()).isEqualTo(URI.create("/entraide/thies/SN-THI-0007"));
        assertThat(event.getTime()).isEqualTo(OffsetDateTime.parse("2026-03-02T09:30:00Z"));
        assertThat(event.getDataContentType()).isEqualTo("application/json");
        assertThat(event.getDataSchema()).isEqualTo(URI.create("urn:entraide:schema:PremiumPaid.v1"));
        assertThat(Objects.requireNonNull(event.getData()).toBytes()).isEqualTo(DATA.getBytes(UTF_8));
    }

    @Test
    void aKeyThatIsNotTheLedgerIsUnreadable() {
        ConsumerRecord<byte[], byte[]> another = record("SN-THI-0008".getBytes(UTF_8), DATA.getBytes(UTF_8));

        assertThat(opened(another))
                .isEqualTo(new Delivery(PLACE, 17, "thies", null, "", "", "the key is not the ledger of ce_id"));
        assertThat(opened(record(null, DATA.getBytes(UTF_8))).unreadable())
                .isEqualTo("the key is not the ledger of ce_id");
    }

    @Test
    void dataThatCannotBeTextIsUnreadable() {
        byte[] key = "SN-THI-0007".getBytes(UTF_8);
        assertThat(opened(record(key, null)).unreadable()).isEqualTo("no data");
        assertThat(opened(record(key, new byte[] {'{', (byte) 0xff})).unreadable())
                .isEqualTo("data is not UTF-8");
        assertThat(opened(record(key, new byte[256 * 1024])).unreadable()).isEmpty();
        assertThat(opened(record(key, new byte[256 * 1024 + 1])).unreadable())
                .isEqualTo("data of more than 262144 bytes");
    }

    @Test
    void headersThatAreMissingOrSayOtherwiseAreUnreadable() {
        assertThat(causeWith("ce_specversion", "")).isEqualTo("not a CloudEvent 1.0 in binary mode");
        assertThat(causeWith("ce_specversion", "0.3")).isEqualTo("not a CloudEvent 1.0 in binary mode");
        assertThat(causeWith("content-type", "text/xml")).isEqualTo("content-type is not application/json");
        assertThat(causeWith("ce_id", "")).isEqualTo("ce_id is not ledger/stream/number");
        assertThat(causeWith("ce_id", "SN-THI-0007/premiums/0")).isEqualTo("ce_id is not ledger/stream/number");
        assertThat(causeWith("ce_id", "SN-THI-0007/premiums/" + "9".repeat(200)))
                .isEqualTo("ce_id of more than 200 characters");
        assertThat(causeWith("ce_id", "SN-THI-0007/claims/42")).isEqualTo("the stream of ce_id is not the topic's");
        assertThat(causeWith("ce_type", "")).isEqualTo("ce_type is not that of an event");
        assertThat(causeWith("ce_type", "com.example.Paid")).isEqualTo("ce_type is not that of an event");
    }

    /** The cause when one header is replaced; empty text takes it away. */
    private static String causeWith(String header, String value) {
        ConsumerRecord<byte[], byte[]> message = received(PAID);
        Consumer<Headers> change = value.isEmpty()
                ? headers -> headers.remove(header)
                : headers -> headers.remove(header).add(header, value.getBytes(UTF_8));
        change.accept(message.headers());
        return opened(message).unreadable();
    }

    private static ConsumerRecord<byte[], byte[]> received(Log.Message message) {
        ProducerRecord<byte[], byte[]> sealed = Envelope.seal("thies", message);
        assertThat(sealed.topic()).isEqualTo(PLACE.topic());
        return record(sealed.key(), sealed.value());
    }

    private static ConsumerRecord<byte[], byte[]> record(byte @Nullable [] key, byte @Nullable [] value) {
        Headers headers = Envelope.seal("thies", PAID).headers();
        return new ConsumerRecord<>(
                PLACE.topic(), 1, 17, 0, TimestampType.CREATE_TIME, 0, 0, key, value, headers, Optional.empty());
    }

    private static Delivery opened(ConsumerRecord<byte[], byte[]> message) {
        return Envelope.open(PLACE, List.of(message)).getFirst();
    }
}
