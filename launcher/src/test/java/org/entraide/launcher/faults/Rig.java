package org.entraide.launcher.faults;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entraide.access.Scope;
import org.entraide.claims.ClaimsProcessor;
import org.entraide.embedded.EmbeddedBroker;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.events.Stream;
import org.entraide.hub.ConcertationHub;
import org.entraide.hub.overview.Overview;
import org.entraide.hub.overview.Period;
import org.entraide.hub.overview.Place;
import org.entraide.launcher.SimulatedClock;
import org.entraide.launcher.demo.DemoNetwork;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Blocks;
import org.entraide.ledger.Inventory;
import org.entraide.ledger.Limits;
import org.entraide.ledger.kafka.KafkaLog;
import org.entraide.ledger.kafka.Topics;
import org.entraide.ledger.wiring.Installation;
import org.entraide.ledger.wiring.Kafka;
import org.entraide.registry.MemberRegistry;

/** The three services in this process on an embedded store and broker, without the web: to be broken and mended. */
final class Rig implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2024, 12, 16);
    static final String NODE = "local";
    private static final int PARTITIONS = 4;
    static final Period FIVE_YEARS = new Period(YearMonth.of(2022, 1), YearMonth.of(2026, 12));

    private final Path data;
    private final EmbeddedStore store;
    private final MongoClient mongo;
    private EmbeddedBroker broker;
    private final Installation installation;
    private MemberRegistry registry;
    private ClaimsProcessor claims;
    private ConcertationHub hub;

    Rig(Path data, Clock clock) {
        this.data = data;
        store = EmbeddedStore.open(data.resolve("store"));
        mongo = MongoClients.create(store.uri());
        broker = EmbeddedBroker.start(data.resolve("broker"));
        installation = new Installation(
                NODE,
                mongo,
                Kafka.at(broker.bootstrapServers(), PARTITIONS),
                clock,
                Limits.STANDARD,
                Inventory.allOn(NODE),
                new Alerts());
        startServices();
        startHub();
    }

    Installation installation() {
        return installation;
    }

    /** For the demo network: it begins with its two years. */
    static SimulatedClock demoTime() {
        return SimulatedClock.startingAt(
                Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                DemoNetwork.beginning(TODAY).atTime(8, 0).toInstant(ZoneOffset.UTC));
    }

    MemberRegistry registry() {
        return registry;
    }

    ClaimsProcessor claims() {
        return claims;
    }

    ConcertationHub hub() {
        return hub;
    }

    void stopBroker() {
        broker.close();
    }

    /** On the port that it had. */
    void startBroker() {
        String address = installation.kafka().bootstrap();
        broker = EmbeddedBroker.start(
                data.resolve("broker"), Integer.parseInt(address.substring(address.indexOf(':') + 1)));
    }

    void startServices() {
        registry = new MemberRegistry(installation, log(NODE));
        claims = new ClaimsProcessor(installation, log(NODE));
        registry.start();
        claims.start();
    }

    void stopServices() {
        claims.close();
        registry.close();
    }

    void startHub() {
        hub = new ConcertationHub(installation);
        hub.start();
    }

    /** What a node publishes with. */
    KafkaLog log(String node) {
        return new KafkaLog(connection(), topics(node));
    }

    Topics topics(String node) {
        List<String> streams = Arrays.stream(Stream.values()).map(Stream::id).toList();
        return new Topics(connection(), node, streams, PARTITIONS, 1);
    }

    Map<String, Object> connection() {
        return installation.kafkaConnection();
    }

    /** Blocks of both services that keep ledgers. */
    List<Blocks> blocks() {
        return List.of(registry.bureau().blocks(), claims.bureau().blocks());
    }

    /** The hash of every ledger's last block, by service and ledger. */
    Map<String, String> lastBlocks() {
        Map<String, String> hashes = new TreeMap<>();
        for (int service = 0; service < blocks().size(); service++) {
            Blocks blocks = blocks().get(service);
            for (String ledger : blocks.ledgers()) {
                hashes.put(
                        service + "/" + ledger,
                        blocks.last(ledger).orElseThrow().hash());
            }
        }
        return hashes;
    }

    /** What the hub shows of the whole network. */
    Overview overview() {
        return hub.overviews().overview(new Scope.Network("WA"), Place.Level.NETWORK, "WA", FIVE_YEARS);
    }

    /** What the hub shows of single mutuals, as {@link Reference#figures(List)} names it. */
    Map<String, Long> figures() {
        Map<String, Long> figures = new TreeMap<>();
        for (String mutual : registry.bureau().blocks().ledgers()) {
            figures.putAll(Reference.figures(
                    hub.overviews().overview(new Scope.Network("WA"), Place.Level.MUTUAL, mutual, FIVE_YEARS)));
        }
        return figures;
    }

    /** What it must show of them, by all that stands in the ledgers. */
    Map<String, Long> expected() {
        return Reference.of(blocks()).figures(FIVE_YEARS.months());
    }

    /** The same by all that stands in the topics of this node. */
    Reference published() {
        return Reference.of(PublishedEvents.of(connection(), NODE));
    }

    /** Waits until claims have noted everything of the registry, and the hub has taken in all that stands then. */
    Overview settled() throws Exception {
        Reference registered = Reference.of(List.of(registry.bureau().blocks()));
        for (String mutual : registered.mutuals()) {
            long written = registered.published(mutual, Stream.ENROLMENTS);
            Patience.until("claims note " + mutual, () -> claims.noted(mutual, Stream.ENROLMENTS), n -> n >= written);
        }
        Map<String, Long> published = Reference.of(blocks()).publishedByStream();
        return Patience.until(
                "the hub takes in " + published,
                this::overview,
                seen -> Reference.reached(seen).equals(published));
    }

    @Override
    public void close() {
        hub.close();
        stopServices();
        broker.close();
        mongo.close();
        store.close();
    }
}
