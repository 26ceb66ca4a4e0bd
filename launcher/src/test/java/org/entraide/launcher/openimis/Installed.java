package org.entraide.launcher.openimis;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Map;
import org.entraide.claims.ClaimsProcessor;
import org.entraide.embedded.Durability;
import org.entraide.embedded.EmbeddedBroker;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.events.Stream;
import org.entraide.hub.ConcertationHub;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Inventory;
import org.entraide.ledger.Limits;
import org.entraide.ledger.kafka.KafkaLog;
import org.entraide.ledger.kafka.Topics;
import org.entraide.ledger.wiring.Installation;
import org.entraide.ledger.wiring.Kafka;
import org.entraide.registry.MemberRegistry;

/** The three services on a store and a broker of their own. */
public final class Installed implements AutoCloseable {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneId.of("Africa/Dakar"));

    private final EmbeddedStore store;
    private final EmbeddedBroker broker;
    private final MongoClient mongo;
    private final MemberRegistry registry;
    private final ClaimsProcessor claims;
    private final ConcertationHub hub;

    public Installed(Path directory) {
        store = EmbeddedStore.open(directory.resolve("store"), 0, Durability.PROCESS_DEATH);
        broker = EmbeddedBroker.start(directory.resolve("broker"));
        mongo = MongoClients.create(store.uri());
        String kafka = broker.bootstrapServers();
        Installation installation = new Installation(
                "test", mongo, Kafka.at(kafka, 2), CLOCK, Limits.STANDARD, Inventory.allOn("test"), new Alerts());
        registry = new MemberRegistry(installation, log(kafka));
        claims = new ClaimsProcessor(installation, log(kafka));
        hub = new ConcertationHub(installation);
        registry.start();
        claims.start();
        hub.start();
    }

    private static KafkaLog log(String kafka) {
        Map<String, Object> connection = Map.of("bootstrap.servers", kafka);
        return new KafkaLog(
                connection,
                new Topics(
                        connection,
                        "test",
                        Arrays.stream(Stream.values()).map(Stream::id).toList(),
                        2,
                        1));
    }

    /** Imports a folder into a network of its own: a second database must not meet the first one's tariffs. */
    public Report bring(Path directory, Settings settings) {
        return OpenImisImport.run(
                directory, new Counter(registry, claims, settings.network()), settings, new Progress() {
                    @Override
                    public void begin(String table, int rows) {}

                    @Override
                    public void step() {}
                });
    }

    MemberRegistry registry() {
        return registry;
    }

    ClaimsProcessor claims() {
        return claims;
    }

    ConcertationHub hub() {
        return hub;
    }

    /** What can be read by others or stays for good. */
    public Left left() {
        return new Left(mongo, broker.bootstrapServers());
    }

    long blocks() {
        return registry.bureau().database().getCollection("blocks").countDocuments()
                + claims.bureau().database().getCollection("blocks").countDocuments();
    }

    @Override
    public void close() {
        hub.close();
        claims.close();
        registry.close();
        mongo.close();
        broker.close();
        store.close();
    }
}
