package org.entraide.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.entraide.claims.ClaimsBook;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.enrolment.kafka.Envelopes;
import org.entraide.claims.enrolment.kafka.RegistryReader;
import org.entraide.events.Event;
import org.entraide.events.Stream;
import org.entraide.hub.overview.DisturbedFolds;
import org.entraide.hub.overview.Folding;
import org.entraide.hub.overview.Folds;
import org.entraide.hub.overview.RememberedFolds;
import org.entraide.hub.overview.kafka.FoldingReader;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Book;
import org.entraide.ledger.Inventory;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.OneThread;
import org.entraide.ledger.Stores;
import org.entraide.ledger.kafka.Follower;
import org.entraide.ledger.kafka.MemoryGroup;
import org.entraide.ledger.kafka.MemoryTopics;
import org.entraide.ledger.kafka.Reader;
import org.entraide.registry.RegistryBook;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.testing.MovingClock;

/** Two instances of the registry, two of claims, three of the hub, and what lasts between them. */
final class World {

    static final String NODE = "thies";
    static final String OTHER_NODE = "bamako";
    static final List<String> NOTED = List.of(Stream.MUTUALS.id(), Stream.ENROLMENTS.id());
    private static final Book<RegistryCommand, Event> REGISTRY_BOOK = new RegistryBook();
    private static final Book<ClaimsCommand, Event> CLAIMS_BOOK = new ClaimsBook();

    final Chance chance;
    final List<String> violations = new ArrayList<>();
    final Archive registryArchive;
    final Archive claimsArchive;
    final RememberedFolds folds;
    final MemoryTopics topics = new MemoryTopics(2);
    final MemoryGroup claimsGroup;
    final MemoryGroup hubGroup;
    final Clients<RegistryCommand> members;
    final Clients<ClaimsCommand> providers;
    final List<Post<Keeper<RegistryCommand>>> registries;
    final List<Post<ClaimsOffice>> claims;
    final List<Post<Hub>> hubs;
    /** Whose events are not all in the topics, unless they were published again since. */
    final Set<Service> damaged = EnumSet.noneOf(Service.class);

    /** How many records another node has forged. */
    int forged;

    private final Set<Protection> removed;
    private final MovingClock time = new MovingClock();
    private final Inventory inventory;
    private final Map<String, NavigableSet<Long>> seenByClaims = Renumbering.memory();
    private final Map<String, NavigableSet<Long>> seenByHub = Renumbering.memory();
    private final Runnable others;

    /** Who keeps ledgers, and so publishes. */
    enum Service {
        REGISTRY,
        CLAIMS
    }

    /** @param others lets others move while a process stands still */
    World(Chance chance, Set<Protection> removed, Runnable others) {
        this.chance = chance;
        this.removed = removed;
        this.others = others;
        registryArchive = new Archive(removed);
        claimsArchive = new Archive(removed);
        folds = new RememberedFolds(!removed.contains(Protection.OFFSET_OF_FIGURES));
        inventory = removed.contains(Protection.INVENTORY)
                ? new Inventory(Map.of(NODE, List.of(""), OTHER_NODE, List.of("")))
                : new Inventory(Map.of(NODE, List.of("SN-THI-", Wishes.NETWORK), OTHER_NODE, List.of("ML-")));
        Stream.ids().forEach(stream -> topics.create(MemoryTopics.topic(NODE, stream)));
        boolean careless = removed.contains(Protection.LIFE_OF_TOPICS);
        claimsGroup = new MemoryGroup(topics, NOTED, 2, careless);
        hubGroup = new MemoryGroup(topics, Stream.ids(), 3, careless);
        members = new Clients<>(chance, violations);
        providers = new Clients<>(chance, violations);
        registries = posts(2, _ -> registry());
        claims = posts(2, this::claimsOffice);
        hubs = posts(3, this::hub);
    }

    private static <S extends Staff> List<Post<S>> posts(int number, IntFunction<S> start) {
        return IntStream.range(0, number)
                .mapToObj(at -> new Post<S>(() -> start.apply(at)))
                .toList();
    }

    /** One that reads as a member of a group loses all it reads to others while it stands still. */
    private Instance member(MemoryGroup group, int member) {
        return new Instance(chance, time, () -> {
            group.expel(member, chance::below);
            others.run();
        });
    }

    private Keeper<RegistryCommand> registry() {
        Instance instance = new Instance(chance, time, others);
        Cables log = new Cables(topics, NODE, instance, chance, () -> damaged.add(Service.REGISTRY));
        return Keeper.start(instance, registryArchive, REGISTRY_BOOK, log, this::rest);
    }

    private ClaimsOffice claimsOffice(int member) {
        Instance instance = member(claimsGroup, member);
        Cables log = new Cables(topics, NODE, instance, chance, () -> damaged.add(Service.CLAIMS));
        Keeper<ClaimsCommand> keeper = Keeper.start(instance, claimsArchive, CLAIMS_BOOK, log, this::rest);
        RegistryReader reader = new RegistryReader(
                keeper.ledgers(), new Envelopes(inventory, keeper.stores().views()), instance.alerts);
        Reader read = removed.contains(Protection.WATERMARK_OF_CLAIMS) ? new Renumbering(reader, seenByClaims) : reader;
        return new ClaimsOffice(keeper, reader, new Follower(claimsGroup, member, read, instance::access));
    }

    private Hub hub(int member) {
        Instance instance = member(hubGroup, member);
        Folds reached = new DisturbedFolds(folds, instance::beforeWrite, instance::afterWrite, instance::access);
        Folding folding = new Folding(
                removed.contains(Protection.FIGURES_BEFORE_CHECKPOINT) ? new CheckpointFirst(reached) : reached,
                inventory,
                instance.alerts);
        Reader reader = new FoldingReader(folding);
        Reader read = removed.contains(Protection.WATERMARK_OF_HUB) ? new Renumbering(reader, seenByHub) : reader;
        return new Hub(instance, folding, new Follower(hubGroup, member, read, instance::access));
    }

    /** While somebody rests, time goes on. */
    private void rest(Duration about) {
        time.move(about);
    }

    void pass(Duration by) {
        time.move(by);
    }

    /** Grows whenever anything is written anywhere. */
    long grown() {
        return topics.size() + registryArchive.size() + claimsArchive.size();
    }

    Archive archive(Service service) {
        return switch (service) {
            case REGISTRY -> registryArchive;
            case CLAIMS -> claimsArchive;
        };
    }

    /** Ledgers over what lasts, without any fault: for those who look at the whole from outside. */
    Ledgers<?, Event> ledgers(Service service) {
        var stores = new Stores(archive(service).blocks, archive(service).views);
        return switch (service) {
            case REGISTRY -> OneThread.ledgers(REGISTRY_BOOK, stores, time, new Alerts(), this::rest);
            case CLAIMS -> OneThread.ledgers(CLAIMS_BOOK, stores, time, new Alerts(), this::rest);
        };
    }
}
