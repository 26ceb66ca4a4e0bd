package org.entraide.benchmarks.growth;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entraide.embedded.Durability;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.hub.overview.Folding;
import org.entraide.hub.overview.Folds;
import org.entraide.hub.overview.kafka.FoldingReader;
import org.entraide.hub.overview.mongo.MongoFolds;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Inventory;
import org.entraide.ledger.kafka.Partition;

/** The hub's fold on the embedded store in a folder that stays; it has taken over all partitions, without Kafka. */
final class Figures implements AutoCloseable {

    static final String NODE = "region";
    private static final int PARTITIONS = 4;

    private final EmbeddedStore store;
    private final MongoClient client;
    private final Folds folds;
    private final Folding folding;
    private final FoldingReader reader;

    Figures(Path folder) {
        store = EmbeddedStore.open(folder, 0, Durability.POWER_LOSS);
        client = MongoClients.create(store.uri());
        folds = new MongoFolds(client.getDatabase("hub"));
        folding = new Folding(folds, Inventory.allOn(NODE), new Alerts());
        reader = new FoldingReader(folding);
        partitions().forEach(reader::startAt);
    }

    private static List<Partition> partitions() {
        return Stream.of(org.entraide.events.Stream.values())
                .flatMap(stream -> IntStream.range(0, PARTITIONS).mapToObj(number -> partition(stream.id(), number)))
                .toList();
    }

    /** Where events of this stream and ledger go. */
    static Partition of(String stream, String ledger) {
        return partition(stream, Math.floorMod(ledger.hashCode(), PARTITIONS));
    }

    private static Partition partition(String id, int number) {
        String topic = Stream.of(org.entraide.events.Stream.values())
                .filter(stream -> stream.id().equals(id))
                .findFirst()
                .orElseThrow()
                .topic(NODE);
        return new Partition(topic, "life-of-" + id, number);
    }

    Folds folds() {
        return folds;
    }

    Folding folding() {
        return folding;
    }

    FoldingReader reader() {
        return reader;
    }

    @Override
    public void close() {
        client.close();
        store.close();
    }
}
