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
import org.junit.jupiter.params.provider.EnumSource;

/** Kills a writing process at random moments. Often with {@code ./entraide test --long}. */
class StoreKillTest {
    private static final int KILLS = Boolean.getBoolean("entraide.long") ? 100 : 2;

    private static final int CONTROLS = 2;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedIsThereExactlyIfItIsCommittedBeforeTheReply(Keeping keeping) throws IOException {
        var seed = Long.getLong("entraide.seed", System.nanoTime());
        var random = new Random(seed);
        var acknowledged = new ArrayList<String>();
        var safe = keeping == Keeping.COMMITTED_BEFORE_THE_REPLY;
        var kills = safe ? KILLS : CONTROLS;
        for (var round = 0; round < kills; round++) {
            acknowledged.addAll(ChildProcess.killedAfter(
                    1 + random.nextInt(400),
                    WritesUntilKilled.class,
                    directory.toString(),
                    keeping.name(),
                    "round" + round));
            if (safe) {
                assertThat(lost(keeping, acknowledged)).as("seed %d", seed).isEmpty();
            }
        }
        var lost = lost(keeping == Keeping.STOCK ? keeping : Keeping.COMMITTED_BEFORE_THE_REPLY, acknowledged);
        System.out.printf(
                "StoreKillTest: %s: %d kills, seed %d: %d writes acknowledged, %d lost%n",
                keeping, kills, seed, acknowledged.size(), lost.size());
        if (!safe) {
            // the negative controls: a test that finds nothing here would find nothing above either
            assertThat(lost).as("seed %d", seed).isNotEmpty();
        }
    }

    private List<String> lost(Keeping keeping, List<String> acknowledged) {
        try (var opened = keeping.open(directory)) {
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
