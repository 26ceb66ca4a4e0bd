package org.entraide.hub.overview.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.hub.overview.DeadLetter;
import org.entraide.hub.overview.Folds;
import org.entraide.hub.overview.FoldsContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

    @Test
    void aDeadLetterIsKeptOnce() {
        DeadLetter letter = new DeadLetter(SHARD, 5, "dakar", "A/b/1", DeadLetter.Cause.WRONG_NODE, "why");
        folds.keep(List.of(letter));
        folds.keep(List.of(letter, new DeadLetter(SHARD, 6, "dakar", "", DeadLetter.Cause.WRONG_TOPIC, "why")));
        assertThat(client.getDatabase("hub").getCollection("deadLetters").find())
                .extracting(each -> each.getString("_id"))
                .containsExactlyInAnyOrder(SHARD.id() + "|5", SHARD.id() + "|6");
    }

    @Override
    public Folds folds() {
        return folds;
    }
}
