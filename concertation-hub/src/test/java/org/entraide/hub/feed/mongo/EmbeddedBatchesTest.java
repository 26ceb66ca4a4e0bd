package org.entraide.hub.feed.mongo;

import com.mongodb.client.MongoDatabase;
import org.entraide.hub.feed.Batches;
import org.entraide.hub.feed.BatchesContract;
import org.entraide.testing.Databases;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The order of the feeds in the embedded store. */
class EmbeddedBatchesTest implements BatchesContract {

    @RegisterExtension
    static final Databases DATABASES = Databases.embedded();

    private final MongoDatabase database = DATABASES.fresh();
    private final Batches batches = reopened();

    @Override
    public Batches batches() {
        return batches;
    }

    @Override
    public Batches reopened() {
        return new MongoBatches(database);
    }
}
