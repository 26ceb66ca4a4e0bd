package org.entraide.ledger.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Limits;
import org.entraide.ledger.Log;

/**
 * A CloudEvent 1.0 in the binary mode of the Kafka protocol binding: the attributes are headers, the data is the
 * record's value, the key is the ledger. {@code ce_type} is the event's type behind {@code org.entraide.}.
 */
final class Envelope {

    private static final String TYPES = "org.entraide.";
    private static final Pattern TYPE = Pattern.compile("org\\.entraide\\.[A-Za-z]{1,80}\\.v[1-9][0-9]{0,3}");
    private static final int ID_BYTES = 200;
    private static final int DATA_BYTES = Limits.STANDARD.eventBytes();

    private Envelope() {}

    static ProducerRecord<byte[], byte[]> seal(String node, Log.Message message) {
        EventId id = message.id();
        List<Header> headers = List.of(
                header("ce_specversion", "1.0"),
                header("ce_id", id.toString()),
                header("ce_source", "/entraide/" + node + "/" + id.ledger()),
                header("ce_type", TYPES + message.type()),
                header("ce_time", message.at().toString()),
                header("ce_dataschema", "urn:entraide:schema:" + message.type()),
                header("content-type", "application/json"));
        return new ProducerRecord<>(
                new TopicName(node, id.stream()).toString(),
                null,
                id.ledger().getBytes(UTF_8),
                message.data().getBytes(UTF_8),
                headers);
    }

    /** What came from a partition, one delivery for each record. */
    static List<Delivery> open(Partition partition, List<ConsumerRecord<byte[], byte[]>> messages) {
        TopicName topic = TopicName.parse(partition.topic());
        return messages.stream().map(message -> open(partition, topic, message)).toList();
    }

    private static Delivery open(Partition partition, TopicName topic, ConsumerRecord<byte[], byte[]> message) {
        try {
            String data = data(message.value());
            EventId id = id(message.headers(), topic);
            check(
                    message.key() != null && new String(message.key(), UTF_8).equals(id.ledger()),
                    "the key is not the ledger of ce_id");
            String type = type(message.headers());
            return new Delivery(partition, message.offset(), topic.node(), id, type, data, "");
        } catch (Unreadable record) {
            return Delivery.unreadable(partition, message.offset(), topic.node(), record.why);
        }
    }

    private static String data(byte[] value) throws Unreadable {
        check(value != null, "no data");
        check(value.length <= DATA_BYTES, "data of more than " + DATA_BYTES + " bytes");
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString();
        } catch (CharacterCodingException malformed) {
            throw new Unreadable("data is not UTF-8");
        }
    }

    private static EventId id(Headers headers, TopicName topic) throws Unreadable {
        check(text(headers, "ce_specversion").equals("1.0"), "not a CloudEvent 1.0 in binary mode");
        check(text(headers, "content-type").startsWith("application/json"), "content-type is not application/json");
        String text = text(headers, "ce_id");
        check(text.length() <= ID_BYTES, "ce_id of more than " + ID_BYTES + " characters");
        EventId id = parse(text);
        check(id.stream().equals(topic.stream()), "the stream of ce_id is not the topic's");
        return id;
    }

    private static EventId parse(String id) throws Unreadable {
        try {
            return EventId.parse(id);
        } catch (IllegalArgumentException malformed) {
            throw new Unreadable("ce_id is not ledger/stream/number");
        }
    }

    private static String type(Headers headers) throws Unreadable {
        String type = text(headers, "ce_type");
        check(TYPE.matcher(type).matches(), "ce_type is not that of an event");
        return type.substring(TYPES.length());
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }

    private static void check(boolean holds, String otherwise) throws Unreadable {
        if (!holds) {
            throw new Unreadable(otherwise);
        }
    }

    /** Never leaves this class: an unreadable record is a value. */
    private static final class Unreadable extends Exception {

        private final String why;

        Unreadable(String why) {
            super(why);
            this.why = why;
        }
    }
}
