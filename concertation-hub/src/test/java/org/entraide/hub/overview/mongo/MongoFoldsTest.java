package org.entraide.hub.overview.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.UUID;
import org.entraide.hub.overview.Folds;
import org.entraide.hub.overview.FoldsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** On a MongoDB of the tester's. */
@EnabledIfEnvironmentVariable(named = "ENTRAIDE_TEST_MONGODB_URI", matches = "mongodb.*")
class MongoFoldsTest implements FoldsContract {

    private final MongoClient client = MongoClients.create(System.getenv("ENTRAIDE_TEST_MONGODB_URI"));
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
