package org.entraide.ledger.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/**
 * Collections whose acknowledged writes last and whose reads cannot go back, whatever the connection string asks; also
 * for what is stored beside the ledgers.
 */
public final class Collections {

    private Collections() {}

    public static MongoCollection<Document> safe(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY)
                .withReadPreference(ReadPreference.primary());
    }
}
