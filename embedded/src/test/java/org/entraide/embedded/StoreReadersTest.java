package org.entraide.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreReadersTest {
    private static final int ROUNDS = 300;

    /** One writer gives every field of a document the same value; readers must never meet two values in one. */
    @Test
    void readersNeverSeeHalfAnUpdateAndAlwaysFindTheDocument(@TempDir Path directory) throws Exception {
        try (var opened = OpenedStore.in(directory);
                var threads = Executors.newFixedThreadPool(4)) {
            var documents = opened.collection("documents");
            documents.createIndex(ascending("a"));
            documents.insertOne(state(0));
            var writing = new AtomicBoolean(true);
            Callable<Integer> reader = () -> {
                var torn = 0;
                while (writing.get()) {
                    var found = documents.find(gte("a", 0)).into(new ArrayList<>());
                    torn += found.size() == 1 && isWhole(found.getFirst()) ? 0 : 1;
                }
                return torn;
            };
            var readers =
                    IntStream.range(0, 3).mapToObj(_ -> threads.submit(reader)).toList();
            try {
                for (var n = 1; n <= ROUNDS; n++) {
                    documents.replaceOne(eq("_id", 1), state(n));
                    documents.updateOne(
                            eq("_id", 1),
                            Updates.combine(Updates.inc("a", 1), Updates.inc("in.b", 1), Updates.inc("c.0", 1)));
                }
            } finally {
                writing.set(false);
            }
            for (var torn : readers) {
                assertThat(torn.get()).isZero();
            }
        }
    }

    private static Document state(int n) {
        return new Document("_id", 1)
                .append("a", n)
                .append("in", new Document("b", n))
                .append("c", List.of(n));
    }

    private static boolean isWhole(Document document) {
        var a = document.getInteger("a");
        return a.equals(document.get("in", Document.class).getInteger("b"))
                && a.equals(document.getList("c", Integer.class).getFirst());
    }
}
