package org.entraide.access.mongo;

import com.mongodb.client.MongoDatabase;
import org.entraide.testing.Databases;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On the embedded store. */
class EmbeddedStoreTest extends MongoAccessContract {

    @RegisterExtension
    static final Databases DATABASES = Databases.embedded();

    @Override
    MongoDatabase database() {
        return DATABASES.fresh();
    }
}
