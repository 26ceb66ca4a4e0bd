package org.entraide.access.mongo;

import com.mongodb.client.MongoDatabase;
import org.entraide.testing.Databases;
import org.junit.jupiter.api.extension.RegisterExtension;

/** On a real MongoDB. */
class RealStoreTest extends MongoAccessContract {

    @RegisterExtension
    static final Databases DATABASES = Databases.real();

    @Override
    MongoDatabase database() {
        return DATABASES.fresh();
    }
}
