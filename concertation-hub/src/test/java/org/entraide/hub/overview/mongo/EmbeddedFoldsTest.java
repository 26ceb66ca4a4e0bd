package org.entraide.hub.overview.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.entraide.hub.overview.DeadLetter;
import org.entraide.hub.overview.Folds;
import org.entraide.hub.overview.FoldsContract;
import org.entraide.testing.Databases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EmbeddedFoldsTest implements FoldsContract {

    @RegisterExtension
    static final Databases DATABASES = Databases.embedded();

    private final MongoDatabase database = DATABASES.fresh();
    private final Folds folds = new MongoFolds(database);

    @Test
    void aDeadLetterIsKeptOnce() {
        DeadLetter letter = new DeadLetter(SHARD, 5, "dakar", "A/b/1", DeadLetter.Cause.WRONG_NODE, "why");
        folds.keep(List.of(letter));
        folds.keep(List.of(letter, new DeadLetter(SHARD, 6, "dakar", "", DeadLetter.Cause.WRONG_TOPIC, "why")));
        assertThat(database.getCollection("deadLetters").find())
                .extracting(each -> each.getString("_id"))
                .containsExactlyInAnyOrder(SHARD.id() + "|5", SHARD.id() + "|6");
    }

    @Override
    public Folds folds() {
        return folds;
    }
}
