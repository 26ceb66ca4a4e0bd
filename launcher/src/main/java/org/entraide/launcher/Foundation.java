package org.entraide.launcher;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.entraide.embedded.DataDirectory;
import org.entraide.embedded.EmbeddedBroker;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Inventory;
import org.entraide.ledger.Limits;
import org.entraide.ledger.wiring.Installation;
import org.entraide.ledger.wiring.Kafka;

/** What the services stand on: the data folder with the embedded store and broker, or given servers instead. */
final class Foundation implements AutoCloseable {

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Installation installation;

    private Foundation(Servers servers, Clock clock, Limits limits, Optional<DataDirectory> directory) {
        directory.ifPresent(this::keep);
        Inventory inventory = servers.inventory(); // read first: a fault in its file should cost nobody a start
        // The embedded broker takes longest, so it starts beside the store.
        Optional<Kafka> given = servers.kafka();
        Optional<Meanwhile<EmbeddedBroker>> broker = given.isPresent()
                ? Optional.empty()
                : directory.map(folder -> Meanwhile.make(() -> EmbeddedBroker.start(folder.broker())));
        MongoClient mongo = servers.mongodb()
                .map(uri -> given(uri, servers))
                .orElseGet(() -> keep(client(new ConnectionString(
                        keep(EmbeddedStore.open(directory.orElseThrow().store()))
                                .uri()))));
        Kafka kafka = broker.map(
                        starting -> servers.embedded(keep(starting.made()).bootstrapServers()))
                .or(() -> given)
                .orElseThrow();
        installation = new Installation(servers.node, mongo, kafka, clock, limits, inventory, new Alerts());
    }

    static Foundation lay(Place place, Clock clock) {
        return lay(place, clock, Limits.STANDARD);
    }

    /** Embedded is what was not given; the folder is opened only for that. */
    static Foundation lay(Place place, Clock clock, Limits limits) {
        boolean all = place.mongodb().isPresent() && place.kafka().isPresent();
        return new Foundation(
                place, clock, limits, all ? Optional.empty() : Optional.of(DataDirectory.open(place.data)));
    }

    /**
     * The same for commands on what is there already.
     *
     * @throws Complaint when nothing is kept in the folder: a mistyped one must not pass for one where all is well
     */
    static Foundation standing(Place place) {
        if (place.mongodb().isEmpty()) {
            requireKept(place.data);
        }
        return lay(place, Clock.system(place.zone));
    }

    /** @throws Complaint when nothing is kept in the folder */
    static void requireKept(Path data) {
        if (!DataDirectory.isKeptIn(data)) {
            throw new Complaint("NOTHING_KEPT", data.toString());
        }
    }

    /** @throws Complaint when the MongoDB or the Kafka is not given: nothing of it may be embedded here */
    static Foundation given(Servers servers, Clock clock) {
        if (servers.mongodb().isEmpty()) {
            throw new Complaint("MONGODB_NEEDED");
        }
        if (servers.kafka().isEmpty()) {
            throw new Complaint("KAFKA_NEEDED");
        }
        return new Foundation(servers, clock, Limits.STANDARD, Optional.empty());
    }

    Installation installation() {
        return installation;
    }

    /** In the reverse order of opening; one that fails to close does not keep the others open. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception trouble) {
                org.slf4j.LoggerFactory.getLogger(Foundation.class).warn("could not be closed cleanly", trouble);
            }
        }
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    private MongoClient given(ConnectionString uri, Servers servers) {
        MongoClient client = keep(client(uri));
        new Reachable(servers.patience()).mongodb(client, uri);
        return client;
    }

    static MongoClient client(ConnectionString uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(uri)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(10, TimeUnit.SECONDS))
                .build());
    }
}
