package org.entraide.access.mongo;

import com.mongodb.client.MongoDatabase;
import org.entraide.access.Accounts;
import org.entraide.access.AccountsContract;
import org.entraide.access.MovingClock;
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

    @Nested
    class InSessions implements SessionsContract {
        private final MongoDatabase database = MongoAccessContract.this.database();
        private final MovingClock clock = new MovingClock();

        @Override
        public MongoDatabase database() {
            return database;
        }

        @Override
        public MovingClock clock() {
            return clock;
        }
    }
}
