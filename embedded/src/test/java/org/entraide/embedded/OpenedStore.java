package org.entraide.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import org.bson.Document;

/** A store and a client of it, for one test. */
record OpenedStore(EmbeddedStore store, MongoClient client) implements Kept {
    static OpenedStore in(Path directory) {
        return of(StoreOptions.of(directory, 0, Durability.PROCESS_DEATH));
    }

    static OpenedStore of(StoreOptions options) {
        var store = EmbeddedStore.open(options);
        return new OpenedStore(store, MongoClients.create(store.uri()));
    }

    @Override
    public MongoCollection<Document> collection(String name) {
        return client.getDatabase("test").getCollection(name);
    }

    /** How many documents the store looks at while the work is done. */
    long scannedBy(Runnable work) {
        var before = store.session().scanned().sum();
        work.run();
        return store.session().scanned().sum() - before;
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
