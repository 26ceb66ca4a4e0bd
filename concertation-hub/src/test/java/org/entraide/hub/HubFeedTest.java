package org.entraide.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.entraide.embedded.EmbeddedBroker;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.events.Event;
import org.entraide.events.EventCodec;
import org.entraide.events.Stream;
import org.entraide.hub.feed.Batch;
import org.entraide.hub.feed.Cursor;
import org.entraide.hub.feed.mongo.MongoBatches;
import org.entraide.hub.overview.Samples;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Inventory;
import org.entraide.ledger.Limits;
import org.entraide.ledger.Log;
import org.entraide.ledger.kafka.KafkaLog;
import org.entraide.ledger.kafka.Topics;
import org.entraide.ledger.wiring.Installation;
import org.entraide.ledger.wiring.Kafka;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Feeds on a real broker and a real store: under the same cursors everything once, whatever is made anew around them.
 */
class HubFeedTest {

    private static final String THIES = Samples.THIES;
    private static final String DAKAR = "SN-DKR-0001";
    private static final EventCodec CODEC = EventCodec.published();
    private static final Instant NOW = Instant.parse("2026-02-10T10:00:00Z");

    private static EmbeddedBroker broker;

    private final List<Log.Message> published = new ArrayList<>();
    private EmbeddedStore store;
    private MongoClient mongo;
    private ConcertationHub hub;

    @BeforeAll
    static void startBroker(@TempDir Path directory) {
        broker = EmbeddedBroker.start(directory);
    }

    @AfterAll
    static void stopBroker() {
        broker.close();
    }

    @BeforeEach
    void start(@TempDir Path directory) {
        store = EmbeddedStore.open(directory);
        mongo = MongoClients.create(store.uri());
        hub = started();
    }

    @AfterEach
    void stop() {
        hub.close();
        mongo.close();
        store.close();
    }

    private Installation installation() {
        return new Installation(
                "thies",
                mongo,
                Kafka.at(broker.bootstrapServers(), 2),
                Clock.fixed(NOW, ZoneOffset.UTC),
                Limits.STANDARD,
                Inventory.allOn("thies"),
                new Alerts());
    }

    private ConcertationHub started() {
        ConcertationHub started = new ConcertationHub(installation());
        started.start();
        return started;
    }

    private Topics topics() {
        return new Topics(connection(), "thies", Stream.ids(), 2, 1);
    }

    private static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private void publish(List<Log.Message> messages) {
        topics().create();
        try (KafkaLog log = new KafkaLog(connection(), topics())) {
            log.publish(messages);
        }
    }

    private void happens(String ledger, Event event, long seq) {
        String stream = Stream.of(event.getClass()).orElseThrow().id();
        Log.Message message =
                new Log.Message(new EventId(ledger, stream, seq), CODEC.typeOf(event), NOW, CODEC.write(event));
        published.add(message);
        publish(List.of(message));
    }

    /** Cursors and the ids of the events right before them. */
    private List<String> told() {
        MongoBatches batches = new MongoBatches(mongo.getDatabase(ConcertationHub.NAME));
        List<String> told = new ArrayList<>();
        for (Batch batch : batches.from(1, 10_000)) {
            for (int i = 0; i < batch.items().size(); i++) {
                told.add(batches.seal().order() + Cursor.after(batch, i) + "|"
                        + batch.items().get(i).id());
            }
        }
        return told;
    }

    private List<String> await(int many) {
        long deadline = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (told().size() < many) {
            assertThat(System.nanoTime()).as("too late: " + told()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return told();
    }

    private static List<String> ids(List<String> told) {
        return told.stream().map(line -> line.substring(line.indexOf('|') + 1)).toList();
    }

    @Test
    void restartsRebuildsAndTopicsMadeAnewChangeNoCursorAndTellNothingTwice() {
        for (int seq = 1; seq <= 5; seq++) {
            happens(THIES, Samples.paid(THIES, "2026-02-01", 7000), seq);
        }
        happens(THIES, Samples.registered(THIES, "SN", "And Faju"), 1);
        happens(DAKAR, Samples.registered(DAKAR, "SN", "Takku"), 1);
        List<String> first = await(7);

        hub.close();
        happens(THIES, Samples.paid(THIES, "2026-02-02", 7000), 6);
        hub = started();
        List<String> second = await(8);
        assertThat(second).startsWith(first.toArray(String[]::new));

        hub.close();
        ConcertationHub.forget(installation());
        hub = started();
        happens(DAKAR, Samples.paid(DAKAR, "2026-02-02", 7000), 1);
        List<String> third = await(9);
        assertThat(third).startsWith(second.toArray(String[]::new));

        topics().deleteAll();
        publish(published);
        happens(DAKAR, Samples.paid(DAKAR, "2026-02-03", 7000), 2);
        List<String> fourth = await(10);
        assertThat(fourth).startsWith(third.toArray(String[]::new));
        assertThat(ids(fourth)).doesNotHaveDuplicates();
        assertThat(ids(fourth).stream().filter(id -> id.startsWith(THIES + "/premiums")))
                .containsExactly(
                        THIES + "/premiums/1",
                        THIES + "/premiums/2",
                        THIES + "/premiums/3",
                        THIES + "/premiums/4",
                        THIES + "/premiums/5",
                        THIES + "/premiums/6");
    }
}
