package org.entraide.launcher.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.bson.Document;
import org.entraide.embedded.EmbeddedBroker;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.events.Event;
import org.entraide.events.EventCodec;
import org.entraide.events.MutualEvent.MutualRegistered;
import org.entraide.events.Stream;
import org.entraide.hub.ConcertationHub;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Inventory;
import org.entraide.ledger.Limits;
import org.entraide.ledger.Log;
import org.entraide.ledger.kafka.Admission;
import org.entraide.ledger.kafka.Admission.Purpose;
import org.entraide.ledger.kafka.KafkaLog;
import org.entraide.ledger.kafka.Topics;
import org.entraide.ledger.wiring.Installation;
import org.entraide.ledger.wiring.Kafka;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes and a hub on one Kafka that asks who they are: nobody speaks for another. */
class SharedKafkaTest {

    private static final String OWN = "SN-THI-0007";
    private static final String OTHERS = "TG-SOK-0006";

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;
    private static EmbeddedStore store;
    private static MongoClient mongo;
    private static Installation installation;
    private static ConcertationHub hub;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.guarded(directory.resolve("broker"), "administrator");
        store = EmbeddedStore.open(directory.resolve("store"));
        mongo = MongoClients.create(store.uri());
        Admission admission = new Admission(as("admin", "administrator").connection());
        admission.admit("thies", "password-thies", Purpose.NODE);
        admission.admit("sokode", "password-sokode", Purpose.NODE);
        admission.admit("region", "password-region", Purpose.HUB);
        installation = new Installation(
                "region",
                mongo,
                as("region", "password-region"),
                Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC),
                Limits.STANDARD,
                new Inventory(Map.of("thies", List.of("SN-"), "sokode", List.of("TG-"))),
                new Alerts());
        hub = new ConcertationHub(installation);
        hub.start();
    }

    @AfterAll
    static void stop() {
        hub.close();
        mongo.close();
        store.close();
        broker.close();
    }

    private static Kafka as(String user, String password) {
        return new Kafka(broker.bootstrapServers(), Admission.credential(user, password), 2, 1);
    }

    private static void publish(String credential, String node, String mutual, long seq) {
        Map<String, Object> connection =
                as(credential, "password-" + credential).connection();
        EventCodec codec = EventCodec.published();
        Event event = new MutualRegistered(mutual, "WA", mutual.substring(0, 2), "Maritime", "Une mutuelle", "XOF");
        try (Log log = new KafkaLog(connection, new Topics(connection, node, Stream.ids(), 2, 1))) {
            log.publish(List.of(new Log.Message(
                    new EventId(mutual, Stream.MUTUALS.id(), seq),
                    codec.typeOf(event),
                    Instant.parse("2026-03-02T09:00:00Z"),
                    codec.write(event))));
        }
    }

    @Test
    void aCredentialThatSpeaksInAnothersNameMovesNothing() throws Exception {
        publish("thies", "thies", OWN, 1);
        Patience.until("the node's own event", SharedKafkaTest::reached, reached -> reached == 1);

        assertThatThrownBy(() -> publish("thies", "sokode", OTHERS, 1))
                .as("into the other's topic: Kafka refuses it")
                .isInstanceOf(TopicAuthorizationException.class);
        publish("thies", "thies", OTHERS, 1);
        Patience.until("an alert about its own topic", SharedKafkaTest::alerts, found -> !found.isEmpty());
        assertThat(alerts()).allMatch(alert -> alert.detail().contains(OTHERS));
        assertThat(Patience.until("the dead letter", SharedKafkaTest::letters, found -> !found.isEmpty()))
                .allMatch(letter -> letter.contains("WRONG_NODE") && letter.contains(OTHERS + "/mutuals/1"));
        assertThat(reached()).as("the watermark").isEqualTo(1);

        publish("sokode", "sokode", OTHERS, 1);
        Patience.until("whoever may say it is heard", SharedKafkaTest::reached, reached -> reached == 2);
    }

    private static long reached() {
        return hub.reached(Stream.MUTUALS.id());
    }

    private static List<Alerts.Alert> alerts() {
        return installation.alerts().active().stream()
                .filter(alert -> alert.kind() == Alerts.Kind.FOREIGN_NODE)
                .toList();
    }

    private static List<String> letters() {
        return mongo.getDatabase(ConcertationHub.NAME)
                .getCollection("deadLetters")
                .find()
                .map(Document::toJson)
                .into(new ArrayList<>());
    }
}
