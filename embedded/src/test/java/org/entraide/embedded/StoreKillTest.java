package org.entraide.embedded;

import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a writing process at random moments. With {@code -Dkills=100} it goes on for longer. */
class StoreKillTest {
    private static final int KILLS = Integer.getInteger("kills", 2);

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "committed before the reply: {0}")
    @ValueSource(booleans = {true, false})
    void whatWasAcknowledgedIsThereExactlyIfItIsCommittedBeforeTheReply(boolean commitBeforeReply) throws IOException {
        var seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var acknowledged = new ArrayList<String>();
        for (var round = 0; round < KILLS; round++) {
            acknowledged.addAll(ChildProcess.killedAfter(
                    1 + random.nextInt(400),
                    WritesUntilKilled.class,
                    directory.toString(),
                    String.valueOf(commitBeforeReply),
                    "round" + round));
            if (commitBeforeReply) {
                assertThat(lost(acknowledged)).as("seed %d", seed).isEmpty();
            }
        }
        if (!commitBeforeReply) {
            // the negative control: a test that finds nothing here would find nothing above either
            assertThat(lost(acknowledged)).as("seed %d", seed).isNotEmpty();
        }
    }

    private List<String> lost(List<String> acknowledged) {
        try (var opened = OpenedStore.of(WritesUntilKilled.options(directory, true))) {
            var documents = opened.collection("documents");
            var found = new HashMap<String, Document>();
            documents.find().forEach(document -> found.put(document.getString("_id"), document));
            // the index, rebuilt, knows each of them
            assertThat(documents.countDocuments(gte("client", ""))).isEqualTo(found.size());
            return acknowledged.stream().filter(line -> !holds(found, line)).toList();
        }
    }

    private static boolean holds(Map<String, Document> found, String line) {
        var document = found.get(line.substring(line.indexOf(' ') + 1));
        return document != null && (line.startsWith("inserted") || document.getBoolean("updated", false));
    }
}
