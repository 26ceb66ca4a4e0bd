package org.entraide.claims;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entraide.access.mongo.MongoSessions;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.enrolment.kafka.Envelopes;
import org.entraide.claims.enrolment.kafka.RegistryReader;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.events.Event;
import org.entraide.events.EventCodec;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Answer;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Inventory;
import org.entraide.ledger.Limits;
import org.entraide.ledger.Log;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.ledger.kafka.Delivery;
import org.entraide.ledger.kafka.Partition;
import org.entraide.ledger.wiring.Installation;
import org.entraide.ledger.wiring.Kafka;

/** The whole processor on a real store, with records handed to it as Kafka would; only the relay runs by itself. */
final class Programme implements AutoCloseable {

    private static final Partition PARTITION = new Partition("entraide.thies.enrolments", "t", 0);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-15T09:00:00Z"), ZoneOffset.UTC);

    final Alerts alerts = new Alerts();
    final ClaimsProcessor processor;
    private final Inventory inventory;
    private final EmbeddedStore store;
    private final MongoClient mongo;
    private final EventCodec codec = EventCodec.published();
    private int keys;

    Programme(Path directory) {
        store = EmbeddedStore.open(directory);
        mongo = MongoClients.create(store.uri());
        inventory = new Inventory(Map.of("thies", List.of("SN-THI-"), "wa", List.of("")));
        processor = new ClaimsProcessor(
                new Installation("thies", mongo, Kafka.at("127.0.0.1:9", 1), CLOCK, Limits.STANDARD, inventory, alerts),
                new Silence());
        processor.bureau().start();
    }

    MongoSessions sessions() {
        return new MongoSessions(mongo, InstantSource.system());
    }

    Answer ask(ClaimsCommand command) {
        keys++;
        return ask("key-" + keys, command);
    }

    Answer ask(String key, ClaimsCommand command) {
        String ledger = command.ledger();
        return processor.ledgers().ask(ledger, Request.keyed(ledger, "clerk", key, command, Lane.PEOPLE, null));
    }

    /** Delivers an event as number {@code seq} of its stream. */
    void deliver(String node, long seq, Event event) {
        String stream = org.entraide.events.Stream.of(event.getClass())
                .map(org.entraide.events.Stream::id)
                .orElse("enrolments");
        deliver(node, new EventId(Thies.MUTUAL, stream, seq), codec.typeOf(event), codec.write(event));
    }

    void deliver(String node, EventId id, String type, String data) {
        deliver(new Delivery(PARTITION, id.seq(), node, id, type, data, ""));
    }

    void deliver(Delivery... batch) {
        processor.reader().read(PARTITION, List.of(batch));
    }

    /** The same at another instance on the same store. */
    void deliverElsewhere(long seq, Event event) {
        EventId id = new EventId(Thies.MUTUAL, "enrolments", seq);
        Envelopes envelopes = new Envelopes(inventory, processor.bureau().views());
        new RegistryReader(processor.ledgers(), envelopes, new Alerts())
                .read(
                        PARTITION,
                        List.of(new Delivery(
                                PARTITION, seq, "thies", id, codec.typeOf(event), codec.write(event), "")));
    }

    Delivery unreadable() {
        return new Delivery(PARTITION, 9, "thies", null, "", "", "no id");
    }

    List<Alerts.Kind> alerted() {
        List<Alerts.Kind> kinds = new ArrayList<>();
        alerts.active().forEach(alert -> kinds.add(alert.kind()));
        return kinds;
    }

    @Override
    public void close() {
        processor.close();
        mongo.close();
        store.close();
    }

    /** Publishes nowhere. */
    private record Silence() implements Log {

        @Override
        public void publish(List<Message> messages) {}

        @Override
        public void close() {}
    }
}
