package org.entraide.launcher;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import org.entraide.embedded.DataDirectory;
import org.entraide.embedded.EmbeddedBroker;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Inventory;
import org.entraide.ledger.Limits;
import org.entraide.ledger.wiring.Installation;

/** What the services stand on: the data folder with the embedded store and broker, or given servers instead. */
final class Foundation implements AutoCloseable {

    /** Small on one laptop; a cluster fixes its own number when its topics are made. */
    private static final int PARTITIONS = 4;

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Installation installation;

    private Foundation(Place place, Clock clock, Limits limits) {
        String mongodb = place.mongodb;
        String kafka = place.kafka;
        if (mongodb == null || kafka == null) {
            DataDirectory directory = keep(DataDirectory.open(place.data));
            if (kafka == null) {
                Meanwhile<EmbeddedBroker> broker = Meanwhile.make(() -> EmbeddedBroker.start(directory.broker()));
                mongodb = mongodb == null ? store(directory) : mongodb;
                kafka = keep(broker.made()).bootstrapServers();
            } else {
                mongodb = store(directory);
            }
        }
        installation = new Installation(
                place.node,
                keep(client(mongodb)),
                kafka,
                PARTITIONS,
                clock,
                limits,
                Inventory.allOn(place.node),
                new Alerts());
    }

    static Foundation lay(Place place, Clock clock) {
        return lay(place, clock, Limits.STANDARD);
    }

    static Foundation lay(Place place, Clock clock, Limits limits) {
        return new Foundation(place, clock, limits);
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

    private String store(DataDirectory directory) {
        return keep(EmbeddedStore.open(directory.store())).uri();
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    static MongoClient client(String uri) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.readTimeout(10, TimeUnit.SECONDS))
                .build());
    }
}
