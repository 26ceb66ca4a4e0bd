package org.entraide.launcher.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.entraide.embedded.EmbeddedBroker;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.events.Stream;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Inventory;
import org.entraide.ledger.Limits;
import org.entraide.ledger.kafka.KafkaLog;
import org.entraide.ledger.kafka.Topics;
import org.entraide.ledger.wiring.Installation;
import org.entraide.ledger.wiring.Kafka;
import org.entraide.registry.MemberRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node publishes to a Kafka far away, over a line that is cut again and again while people enter. */
class BadLineTest {

    private static final String NODE = "thies";
    private static final String MUTUAL = "SN-THI-0007";
    private static final int CUTS = 8;
    private static final long SEED = 11;

    @TempDir
    Path directory;

    private final AtomicReference<URI> far = new AtomicReference<>();
    private int households;

    @Test
    void everyEventArrivesAndEntryNeverWaits() throws Exception {
        try (Line line = Line.to(far::get);
                EmbeddedBroker broker = EmbeddedBroker.knownAt(
                        directory.resolve("broker"), line.url().getPort());
                EmbeddedStore store = EmbeddedStore.open(directory.resolve("store"));
                MongoClient mongo = MongoClients.create(store.uri())) {
            far.set(URI.create("kafka://" + broker.bootstrapServers()));
            Installation installation =
                    installation(mongo, "127.0.0.1:" + line.url().getPort());
            Map<String, Object> connection = installation.kafkaConnection();
            Topics topics = new Topics(connection, NODE, Stream.ids(), 2, 1);
            try (MemberRegistry registry = new MemberRegistry(installation, new KafkaLog(connection, topics))) {
                registry.start();
                Village village = new Village(registry, MUTUAL);
                village.register();
                enterWhileTheLineIsCut(village, line, connection);
                Map<String, Long> written =
                        Reference.of(List.of(registry.bureau().blocks())).publishedByStream();
                Patience.until("everything that was entered", () -> arrived(connection), written::equals);
            }
        }
    }

    private static Installation installation(MongoClient mongo, String kafka) {
        Clock clock = Clock.fixed(LocalDate.of(2026, 3, 2).atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        return new Installation(
                NODE, mongo, Kafka.at(kafka, 2), clock, Limits.STANDARD, Inventory.allOn(NODE), new Alerts());
    }

    /** Between two cuts something gets through, so that each cut falls into a publication under way or begun anew. */
    private void enterWhileTheLineIsCut(Village village, Line line, Map<String, Object> connection) throws Exception {
        Random random = new Random(SEED);
        for (int cut = 0; cut < CUTS; cut++) {
            long before = arrived(connection).values().stream()
                    .mapToLong(each -> each)
                    .sum();
            enrol(village, 1 + random.nextInt(12));
            line.cut();
            enrol(village, 1 + random.nextInt(12));
            line.mend();
            Patience.until(
                    "something after cut " + cut,
                    () -> arrived(connection).values().stream()
                            .mapToLong(each -> each)
                            .sum(),
                    now -> now > before);
        }
    }

    /** Events of each stream at the far end; the same event a second time is no other. */
    private static Map<String, Long> arrived(Map<String, Object> connection) {
        return Reference.of(PublishedEvents.of(connection, NODE)).publishedByStream();
    }

    private void enrol(Village village, int count) {
        for (int one = 0; one < count; one++) {
            households++;
            village.enrol("household-" + households);
        }
    }
}
