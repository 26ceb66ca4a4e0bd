package org.entraide.hub.feed.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.hub.feed.Batches;
import org.entraide.hub.feed.BatchesContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The order of the feeds in the embedded store. */
class EmbeddedBatchesTest implements BatchesContract {

    private EmbeddedStore store;
    private MongoClient mongo;
    private Batches batches;

    @BeforeEach
    void open(@TempDir Path directory) {
        store = EmbeddedStore.open(directory);
        mongo = MongoClients.create(store.uri());
        batches = reopened();
    }

    @AfterEach
    void close() {
        mongo.close();
        store.close();
    }

    @Override
    public Batches batches() {
        return batches;
    }

    @Override
    public Batches reopened() {
        return new MongoBatches(mongo.getDatabase("hub"));
    }
}
