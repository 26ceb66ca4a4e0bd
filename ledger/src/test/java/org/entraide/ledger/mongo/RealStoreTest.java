package org.entraide.ledger.mongo;

import static org.junit.jupiter.api.Assumptions.abort;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entraide.testing.RealServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** On a real MongoDB, in databases of its own that it drops. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealStoreTest extends MongoStoresContract {

    private final List<MongoDatabase> databases = new ArrayList<>();
    private MongoClient client;

    @BeforeAll
    void connect() {
        String uri = RealServers.mongodb().orElseGet(() -> abort("no real MongoDB: nothing was checked on one"));
        client = MongoClients.create(uri);
    }

    @AfterAll
    void close() {
        databases.forEach(MongoDatabase::drop);
        if (client != null) {
            client.close();
        }
    }

    @Override
    MongoDatabase database() {
        MongoDatabase database = client.getDatabase(
                "entraide_test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12));
        databases.add(database);
        return database;
    }
}
