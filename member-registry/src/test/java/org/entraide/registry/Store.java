package org.entraide.registry;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Inventory;
import org.entraide.ledger.Limits;
import org.entraide.ledger.Log;
import org.entraide.ledger.wiring.Installation;
import org.entraide.ledger.wiring.Kafka;
import org.entraide.testing.MovingClock;

/** The embedded store and an installation on it, for one test; what is published goes nowhere. */
public record Store(EmbeddedStore store, MongoClient client, MovingClock clock) implements AutoCloseable {

    public static Store in(Path directory) {
        EmbeddedStore store = EmbeddedStore.open(directory);
        return new Store(
                store,
                MongoClients.create(store.uri()),
                new MovingClock(Story.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC)));
    }

    public Installation installation() {
        return new Installation(
                "test", client, Kafka.at("", 1), clock, Limits.STANDARD, Inventory.allOn("test"), new Alerts());
    }

    public MongoDatabase database() {
        return client.getDatabase(MemberRegistry.NAME);
    }

    public static Log nowhere() {
        return new Log() {
            @Override
            public void publish(List<Message> messages) {}

            @Override
            public void close() {}
        };
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
