package org.entraide.embedded;

import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** A store that keeps what it is given, or should. */
interface Kept extends AutoCloseable {
    MongoCollection<Document> collection(String name);

    @Override
    void close();
}
