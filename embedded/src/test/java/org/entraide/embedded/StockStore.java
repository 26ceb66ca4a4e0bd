package org.entraide.embedded;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Path;
import org.bson.Document;

/** The server of our store with the backend that comes with it: what ours is compared with. */
record StockStore(MongoServer server, MongoClient client) implements Kept {
    static StockStore in(Path directory) {
        var server = new MongoServer(new H2Backend(directory.resolve("stock").toString()));
        return new StockStore(
                server,
                MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort()));
    }

    @Override
    public MongoCollection<Document> collection(String name) {
        return client.getDatabase("test").getCollection(name);
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
