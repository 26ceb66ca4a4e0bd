package org.entraide.claims;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.entraide.claims.claim.mongo.Counters;
import org.entraide.claims.claim.mongo.MongoClaims;
import org.entraide.claims.claim.mongo.ReconsiderPendedClaimsWhenReferencesArrive;
import org.entraide.claims.claim.web.ClaimEntryPages;
import org.entraide.claims.claim.web.ClaimListPages;
import org.entraide.claims.claim.web.ClaimPages;
import org.entraide.claims.claim.web.ClaimsController;
import org.entraide.claims.claim.web.CounterController;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.enrolment.kafka.Envelopes;
import org.entraide.claims.enrolment.kafka.RegistryReader;
import org.entraide.claims.network.mongo.MongoNetworks;
import org.entraide.claims.network.web.NetworksController;
import org.entraide.events.Event;
import org.entraide.events.Stream;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Head;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.Log;
import org.entraide.ledger.kafka.Interest;
import org.entraide.ledger.kafka.Subscription;
import org.entraide.ledger.web.Replies;
import org.entraide.ledger.web.Texts;
import org.entraide.ledger.wiring.Bureau;
import org.entraide.ledger.wiring.Installation;
import org.entraide.pages.Frame;
import org.entraide.pages.Prints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The claims processor, put together: one per process. */
public final class ClaimsProcessor implements AutoCloseable {

    /** Name of the service, of its database and, within the node, of its consumer group. */
    public static final String NAME = "claims";

    private static final Logger LOG = LoggerFactory.getLogger(ClaimsProcessor.class);
    private static final int LOOK_SECONDS = 5;

    private final Bureau<ClaimsCommand, Event> bureau;
    private final RegistryReader reader;
    private final Subscription registry;
    private final ReconsiderPendedClaimsWhenReferencesArrive reconsidering;
    private final MongoClaims claims;
    private final MongoNetworks networks;
    private final Counters counters;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("claims-watch").factory());
    private final Texts texts = new Texts("claims.messages");
    private final Replies replies = new Replies(texts);
    private final Frame frame = new Frame(new Texts("pages.messages", "claims.messages", "prestations.messages"));

    /** Puts everything together; nothing runs yet. */
    public ClaimsProcessor(Installation installation, Log log) {
        bureau = new Bureau<>(NAME, new ClaimsBook(), installation, log);
        claims = new MongoClaims(bureau.views(), bureau.ledgers());
        networks = new MongoNetworks(bureau.views(), bureau.ledgers());
        counters = new Counters(claims, bureau.views(), ClaimsBook::draft, installation.clock());
        reconsidering = new ReconsiderPendedClaimsWhenReferencesArrive(bureau.views(), bureau.ledgers());
        Envelopes envelopes = new Envelopes(installation.inventory(), bureau.views());
        reader = new RegistryReader(bureau.ledgers(), envelopes, installation.alerts());
        registry = new Subscription(
                installation.kafkaConnection(),
                Interest.of(installation.node(), NAME, List.of(Stream.MUTUALS.id(), Stream.ENROLMENTS.id())),
                reader);
    }

    /** Starts publishing, following the registry, and reconsidering what waited. */
    public void start() {
        bureau.start();
        reconsidering.start();
        registry.start();
        var _ = watch.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        watch.shutdownNow();
        registry.close();
        reconsidering.close();
        bureau.close();
    }

    /** The write side: ledgers, their verification and rebuild, and the relay. */
    public Bureau<ClaimsCommand, Event> bureau() {
        return bureau;
    }

    /** The one way in for commands; a command names its {@link ClaimsCommand#ledger()}. */
    public Ledgers<ClaimsCommand, Event> ledgers() {
        return bureau.ledgers();
    }

    /** Claims as they stand. */
    public MongoClaims claims() {
        return claims;
    }

    /** What follows the registry; its stuck partitions belong into health. */
    public Subscription registry() {
        return registry;
    }

    /**
     * Number of the last event of a mutual's stream that is noted here. Whoever enters claims in bulk right after
     * households waits for it, lest cover that is still on its way be taken for missing.
     */
    public long noted(String mutual, Stream stream) {
        String source = new EventId(mutual, stream.id(), 1).source();
        return bureau.views()
                .head(mutual)
                .map(Head::watermarks)
                .map(watermarks -> watermarks.getOrDefault(source, 0L))
                .orElse(0L);
    }

    private void look() {
        try {
            reader.look();
        } catch (LedgerAway away) {
            LOG.debug("whether streams go on is looked at later", away);
        }
    }

    RegistryReader reader() {
        return reader;
    }

    ReconsiderPendedClaimsWhenReferencesArrive reconsidering() {
        return reconsidering;
    }

    ClaimsController claimsController() {
        return new ClaimsController(ledgers(), claims, replies, texts);
    }

    CounterController counterController() {
        return new CounterController(counters, replies, texts);
    }

    ClaimListPages claimListPages() {
        return new ClaimListPages(claims, counters, frame);
    }

    ClaimPages claimPages(Prints prints) {
        return new ClaimPages(claims, counters, frame, prints);
    }

    ClaimEntryPages claimEntryPages() {
        return new ClaimEntryPages(ledgers(), counters, frame);
    }

    NetworksController networksController() {
        return new NetworksController(ledgers(), networks, replies);
    }
}
