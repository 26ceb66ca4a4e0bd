package org.entraide.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.entraide.access.Scope;
import org.entraide.embedded.EmbeddedBroker;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.Event;
import org.entraide.events.EventCodec;
import org.entraide.events.Stream;
import org.entraide.hub.overview.Overview;
import org.entraide.hub.overview.Period;
import org.entraide.hub.overview.Place;
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

/** The hub on a real broker and a real store: what is published is shown. */
class ConcertationHubTest {

    private static final String THIES = Samples.THIES;
    private static final EventCodec CODEC = EventCodec.published();
    private static final Period YEAR = new Period(YearMonth.of(2024, 1), YearMonth.of(2024, 12));
    private static final Instant NOW = Instant.parse("2026-02-10T10:00:00Z");
    private static final List<String> STREAMS =
            Arrays.stream(Stream.values()).map(Stream::id).toList();

    private static EmbeddedBroker broker;

    private EmbeddedStore store;
    private MongoClient mongo;
    private ConcertationHub hub;
    private final Map<String, Long> seqs = new HashMap<>();
    private final Alerts alerts = new Alerts();

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

    private ConcertationHub started() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        ConcertationHub started = new ConcertationHub(new Installation(
                "thies",
                mongo,
                Kafka.at(broker.bootstrapServers(), 2),
                clock,
                Limits.STANDARD,
                new Inventory(Map.of("thies", List.of("SN-THI-", "WA"))),
                alerts));
        started.start();
        return started;
    }

    private void publish(String node, String ledger, Event... events) {
        Map<String, Object> connection = Map.of("bootstrap.servers", broker.bootstrapServers());
        Topics topics = new Topics(connection, node, STREAMS, 2, 1);
        topics.create();
        try (KafkaLog log = new KafkaLog(connection, topics)) {
            log.publish(
                    Arrays.stream(events).map(event -> message(ledger, event)).toList());
        }
    }

    private Log.Message message(String ledger, Event event) {
        String stream = Stream.of(event.getClass()).orElseThrow().id();
        long seq = seqs.merge(ledger + "/" + stream, 1L, Long::sum);
        return new Log.Message(new EventId(ledger, stream, seq), CODEC.typeOf(event), NOW, CODEC.write(event));
    }

    private Overview network() {
        return hub.overviews().overview(new Scope.Network("WA"), Place.Level.NETWORK, "WA", YEAR);
    }

    private void awaitReached(String stream, long reached) {
        await(() -> network().asOf().streams().stream()
                .anyMatch(each -> each.stream().equals(stream) && each.reached() == reached));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("too late").isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Test
    void whatIsPublishedIsShownAndSurvivesARestartAndAFoldFromTheBeginning() {
        publish(
                "thies",
                THIES,
                Samples.registered(THIES, "SN", "And Bokk"),
                Samples.added(THIES, "M1", "2024-01-15"),
                Samples.coverage(THIES, List.of(), List.of(Samples.cover("M1", "2024-02-01", "2025-01-31"))),
                Samples.assessed(THIES, "2024-02-01", 7000, 0),
                Samples.paid(THIES, "2024-02-03", 5000),
                Samples.submitted(THIES, "000001", "2024-03-03", 1800),
                Samples.decided(THIES, "000001", "2024-03-03", State.SUBMITTED, State.APPROVED, 1800, 1440));
        publish("dakar", THIES, Samples.paid(THIES, "2024-02-04", 1_000_000));
        awaitReached("mutuals", 1);
        awaitReached("enrolments", 2);
        awaitReached("premiums", 2);
        awaitReached("claims", 2);
        await(() -> alerts.count(Alerts.Kind.FOREIGN_NODE) == 1);

        Overview shown = network();
        assertThat(shown.totals().beneficiaries()).isEqualTo(1);
        assertThat(shown.totals().claims(State.APPROVED)).isEqualTo(1);
        assertThat(shown.totals().amounts().values()).singleElement().satisfies(amounts -> {
            assertThat(amounts.due()).isEqualTo(7000);
            assertThat(amounts.collected()).isEqualTo(5000);
            assertThat(amounts.payable()).isEqualTo(1440);
        });
        assertThat(hub.health()).isEqualTo(new ConcertationHub.Health(0, 0));

        hub.close();
        hub = started();
        assertThat(network()).isEqualTo(shown);

        hub.close();
        mongo.getDatabase(ConcertationHub.NAME).drop();
        hub = started();
        await(() -> network().equals(shown));
    }
}
