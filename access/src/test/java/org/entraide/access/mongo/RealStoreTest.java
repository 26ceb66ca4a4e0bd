package org.entraide.access.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.LoggerFactory;

/** On the MongoDB that {@code ENTRAIDE_TEST_MONGODB_URI} names, in databases of its own that it drops. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealStoreTest extends MongoAccessContract {

    private static final String VARIABLE = "ENTRAIDE_TEST_MONGODB_URI";

    private final List<MongoDatabase> databases = new ArrayList<>();
    private MongoClient client;

    @BeforeAll
    void connect() {
        String uri = System.getenv(VARIABLE);
        if (uri == null) {
            LoggerFactory.getLogger(RealStoreTest.class)
                    .warn("NOT RUN: users and sessions on a real MongoDB; set {} to run it", VARIABLE);
        }
        Assumptions.assumeTrue(uri != null, VARIABLE + " is not set: nothing was checked on a real MongoDB");
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
