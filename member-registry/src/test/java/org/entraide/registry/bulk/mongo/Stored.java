package org.entraide.registry.bulk.mongo;

import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** What stands in the store: blocks, parts of uploads, and how often a word in blocks. */
record Stored(MongoDatabase database) {

    long blocks() {
        return database.getCollection("blocks").countDocuments();
    }

    long parts() {
        return database.getCollection("import_parts").countDocuments();
    }

    long of(String type) {
        return blocksText().split("\"" + type, -1).length - 1L;
    }

    String blocksText() {
        StringBuilder text = new StringBuilder();
        for (Document block : database.getCollection("blocks").find()) {
            text.append(block.getString("body"));
        }
        return text.toString();
    }
}
