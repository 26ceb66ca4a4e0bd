package org.entraide.access.mongo;

import com.mongodb.client.MongoDatabase;
import org.entraide.access.Accounts;
import org.entraide.access.AccountsContract;
import org.junit.jupiter.api.Nested;

/** What users and sessions promise, on one kind of store. */
abstract class MongoAccessContract {

    /** An empty one, of its own. */
    abstract MongoDatabase database();

    @Nested
    class InAccounts implements AccountsContract {
        @Override
        public Accounts accounts() {
            return new MongoAccounts(database());
        }
    }

    @Nested
    class InUsers implements SharedUsersContract {
        private final MongoDatabase database = MongoAccessContract.this.database();

        @Override
        public MongoDatabase database() {
            return database;
        }
    }
}
