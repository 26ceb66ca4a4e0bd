package org.entraide.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Inventory;
import org.entraide.ledger.Limits;
import org.entraide.ledger.wiring.Installation;
import org.entraide.ledger.wiring.Kafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without its store a hub can show nothing, and says so; without Kafka it shows what it has. */
class StoreAwayTest {

    private static final String NO_KAFKA = "127.0.0.1:9";

    @Test
    void aHubAnswersAsLongAsItsStoreDoes(@TempDir Path directory) {
        EmbeddedStore store = EmbeddedStore.open(directory);
        try (MongoClient mongo = MongoClients.create(store.uri() + "?serverSelectionTimeoutMS=200");
                ConcertationHub hub = new ConcertationHub(new Installation(
                        "thies",
                        mongo,
                        Kafka.at(NO_KAFKA, 2),
                        Clock.systemUTC(),
                        Limits.STANDARD,
                        Inventory.allOn("thies"),
                        new Alerts()))) {
            assertThat(hub.storeAnswers()).isTrue();
            store.close();
            assertThat(hub.storeAnswers()).isFalse();
        }
    }
}
