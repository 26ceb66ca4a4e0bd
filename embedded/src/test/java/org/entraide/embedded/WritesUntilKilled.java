package org.entraide.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import org.bson.Document;

/** Four clients that insert and update without end, and say what was acknowledged. */
final class WritesUntilKilled {
    private static final int CLIENTS = 4;

    private WritesUntilKilled() {}

    static void main(String[] arguments) {
        var opened = Keeping.valueOf(arguments[1]).open(Path.of(arguments[0]));
        var documents = opened.collection("documents");
        documents.createIndex(ascending("client", "n"));
        for (var client = 0; client < CLIENTS; client++) {
            var name = arguments[2] + "/" + client;
            Thread.ofPlatform().start(() -> writeForEver(documents, name));
        }
    }

    private static void writeForEver(MongoCollection<Document> documents, String client) {
        for (var n = 0; ; n++) {
            var id = client + "/" + n;
            documents.insertOne(new Document("_id", id)
                    .append("client", client)
                    .append("n", n)
                    .append("text", "x".repeat(n * 37 % 3_000)));
            System.out.println("inserted " + id + ";");
            documents.updateOne(eq("_id", id), Updates.set("updated", true));
            System.out.println("updated " + id + ";");
        }
    }
}
