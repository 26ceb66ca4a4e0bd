package org.entraide.access.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.entraide.embedded.EmbeddedStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** On the embedded store. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedStoreTest extends MongoAccessContract {

    private final AtomicInteger databases = new AtomicInteger();
    private EmbeddedStore store;
    private MongoClient client;

    @BeforeAll
    void open(@TempDir Path directory) {
        store = EmbeddedStore.open(directory);
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    void close() {
        client.close();
        store.close();
    }

    @Override
    MongoDatabase database() {
        return client.getDatabase("access" + databases.incrementAndGet());
    }
}
