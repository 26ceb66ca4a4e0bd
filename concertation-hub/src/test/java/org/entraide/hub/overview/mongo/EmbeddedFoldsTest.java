package org.entraide.hub.overview.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.hub.overview.Folds;
import org.entraide.hub.overview.FoldsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedFoldsTest implements FoldsContract {

    private EmbeddedStore store;
    private MongoClient client;
    private Folds folds;

    @BeforeEach
    void open(@TempDir Path directory) {
        store = EmbeddedStore.open(directory);
        client = MongoClients.create(store.uri());
        folds = new MongoFolds(client.getDatabase("hub"));
    }

    @AfterEach
    void close() {
        client.close();
        store.close();
    }

    @Override
    public Folds folds() {
        return folds;
    }
}
