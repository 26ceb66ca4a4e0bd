package org.entraide.hub.overview.mongo;

import static org.junit.jupiter.api.Assumptions.abort;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.entraide.hub.overview.Folds;
import org.entraide.hub.overview.FoldsContract;
import org.entraide.testing.RealServers;
import org.junit.jupiter.api.AfterEach;

/** On a real MongoDB. */
class MongoFoldsTest implements FoldsContract {

    private final MongoClient client = MongoClients.create(
            RealServers.mongodb().orElseGet(() -> abort("no real MongoDB: nothing was checked on one")));
    private final MongoDatabase database = client.getDatabase("hub-test-" + UUID.randomUUID());
    private final Folds folds = new MongoFolds(database);

    @AfterEach
    void drop() {
        database.drop();
        client.close();
    }

    @Override
    public Folds folds() {
        return folds;
    }
}
