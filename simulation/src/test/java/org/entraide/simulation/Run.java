package org.entraide.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entraide.events.Stream;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Log;
import org.entraide.ledger.OneThread;
import org.entraide.ledger.Relay;
import org.entraide.ledger.kafka.Follower;
import org.entraide.ledger.kafka.MemoryGroup;
import org.entraide.ledger.kafka.MemoryTopics;
import org.entraide.simulation.World.Service;

/** One history: at every step chance decides who moves and what goes wrong. Then peace, and all must be right. */
final class Run {

    static final int STEPS = 80;
    private static final int DEEPEST = 3;
    private static final int LONGEST_SLEEP = 20;
    private static final int ROUNDS_OF_PEACE = 12;
    private static final byte[] NO_LEDGER = "?".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final Chance chance;
    private final World world;
    private final Wishes wishes;
    private int steps;
    private int depth;

    Run(long seed, Set<Protection> removed) {
        chance = new Chance(seed);
        wishes = new Wishes(chance);
        world = new World(chance, removed, this::othersMove);
    }

    /** What came of it. */
    record Result(List<String> violations, int steps, Map<Fault, Long> struck, long trace) {}

    static Result of(long seed, Set<Protection> removed) {
        Run run = new Run(seed, removed);
        List<String> violations = new ArrayList<>();
        try {
            run.live();
        } catch (RuntimeException | Error unforeseen) {
            java.io.StringWriter text = new java.io.StringWriter();
            unforeseen.printStackTrace(new java.io.PrintWriter(text));
            violations.add("unforeseen: " + text);
        }
        violations.addAll(run.world.violations);
        return new Result(violations, run.steps, run.chance.struck(), run.chance.trace());
    }

    private void live() {
        begin();
        while (steps < STEPS) {
            step();
        }
        chance.keepPeace(this::judge);
    }

    private void judge() {
        if (chance.once(2)) {
            world.claims.forEach(Post::replace);
            world.hubs.forEach(Post::replace);
        }
        settle();
        Audit audit = new Audit(world);
        audit.nothingIsMissingInSilence();
        if (world.damaged.isEmpty()) {
            audit.hubIsComplete();
        } else {
            List.of(Service.values()).forEach(this::republish);
            settle();
        }
        audit.all();
    }

    /** What is there before anything goes wrong; the first block of all is believed whatever its clock says. */
    private void begin() {
        chance.keepPeace(() -> {
            Wishes.network().forEach(command -> world.providers.want(Wishes.NETWORK, command));
            world.claims
                    .getFirst()
                    .act(office ->
                            world.providers.ask(Wishes.NETWORK, office.keeper().ledgers()));
            Wishes.MUTUALS.forEach(mutual -> world.members.want(mutual, Wishes.register(mutual)));
            String first = Wishes.MUTUALS.getFirst();
            world.registries.getFirst().act(registry -> world.members.ask(first, registry.ledgers()));
        });
        Wishes.MUTUALS.forEach(mutual -> world.members.want(mutual, Wishes.offer(mutual)));
    }

    /** While one stands still: some steps of the others. */
    private void othersMove() {
        if (depth < DEEPEST) {
            depth++;
            for (int left = 1 + chance.below(LONGEST_SLEEP); left > 0; left--) {
                step();
            }
            depth--;
        }
    }

    private void step() {
        steps++;
        world.pass(Duration.ofMinutes(chance.below(120)));
        switch (chance.below(27)) {
            case 0, 1, 2, 3, 4 -> askRegistry(chance.below(Wishes.MUTUALS.size()));
            case 5, 6, 7 -> askClaims(chance.below(Wishes.MUTUALS.size()));
            case 8, 9 -> publishRegistry();
            case 10, 11 -> publishClaims();
            case 12, 13, 14 -> chance.oneOf(world.claims).act(office -> read(office.follower()));
            case 15, 16, 17, 18 -> chance.oneOf(world.hubs).act(hub -> read(hub.follower()));
            case 19, 20, 21, 22 ->
                chance.oneOf(world.hubs).act(hub -> hub.folding().flush());
            case 23 -> look();
            case 24, 25 -> trouble();
            default -> rebalance();
        }
    }

    private void askRegistry(int mutual) {
        String ledger = Wishes.MUTUALS.get(mutual);
        world.members.want(ledger, wishes.ofRegistry(mutual, world.members.nextId(ledger)));
        chance.oneOf(world.registries).act(registry -> world.members.ask(ledger, registry.ledgers()));
    }

    private void askClaims(int mutual) {
        String ledger = Wishes.MUTUALS.get(mutual);
        world.providers.want(ledger, wishes.ofClaims(mutual));
        String asked = chance.once(4) ? Wishes.NETWORK : ledger;
        chance.oneOf(world.claims)
                .act(office -> world.providers.ask(asked, office.keeper().ledgers()));
    }

    private void publishRegistry() {
        chance.oneOf(world.registries).act(registry -> OneThread.drain(registry.relay(), chance.oneOf(Wishes.MUTUALS)));
    }

    private void publishClaims() {
        String ledger = chance.once(4) ? Wishes.NETWORK : chance.oneOf(Wishes.MUTUALS);
        chance.oneOf(world.claims).act(office -> OneThread.drain(office.keeper().relay(), ledger));
    }

    /** A member that does not hear from its group goes on with what it believes to be its own. */
    private void read(Follower follower) {
        if (!chance.strikes(Fault.READS_WHAT_IS_ANOTHERS, 3)) {
            follower.synchronise();
        }
        follower.holds().forEach(place -> follower.read(place, chance.strikes(Fault.DELAYED, 8) ? 1 : 500));
    }

    private void look() {
        chance.oneOf(world.claims).act(office -> {
            office.follower().look();
            office.reader().look();
        });
        chance.oneOf(world.hubs).act(hub -> hub.follower().look());
    }

    private void rebalance() {
        boolean ofClaims = chance.once(2);
        MemoryGroup group = ofClaims ? world.claimsGroup : world.hubGroup;
        chance.count(Fault.REBALANCED);
        group.give(chance.oneOf(group.partitions()), chance.below(ofClaims ? world.claims.size() : world.hubs.size()));
    }

    private void trouble() {
        switch (chance.below(6)) {
            case 0 -> {
                chance.count(Fault.REPUBLISHED);
                republish(chance.oneOf(List.of(Service.values())));
            }
            case 1, 2 -> recreate(chance.oneOf(Stream.ids()));
            case 3 -> {
                chance.count(Fault.REBUILT);
                chance.oneOf(world.registries)
                        .act(registry -> registry.ledgers().rebuild());
                chance.oneOf(world.claims)
                        .act(office -> office.keeper().ledgers().rebuild());
            }
            case 4 -> forge();
            default -> {
                chance.count(Fault.UNREADABLE);
                world.topics.appendGarbage(MemoryTopics.topic(World.NODE, chance.oneOf(Stream.ids())), NO_LEDGER);
            }
        }
    }

    /** Mostly by an operator, who knows what is to be done then. */
    private void recreate(String stream) {
        chance.count(Fault.TOPIC_RECREATED);
        world.topics.recreate(MemoryTopics.topic(World.NODE, stream));
        if (chance.once(4)) {
            world.damaged.add(writerOf(stream));
        } else {
            chance.count(Fault.REPUBLISHED);
            republish(writerOf(stream));
        }
    }

    private static Service writerOf(String stream) {
        return Set.of(Stream.CLAIMS.id(), Stream.PROVIDERS.id()).contains(stream) ? Service.CLAIMS : Service.REGISTRY;
    }

    /** Another node says what this one said last, as if it came next. */
    private void forge() {
        List<Archive.Published> said = world.registryArchive.published();
        if (said.isEmpty()) {
            return;
        }
        chance.count(Fault.FORGED);
        Archive.Published last = said.get(said.size() - 1 - chance.below(Math.min(4, said.size())));
        world.forged++;
        EventId next =
                new EventId(last.id().ledger(), last.id().stream(), last.id().seq() + chance.below(2));
        world.topics.append(
                World.OTHER_NODE,
                new Log.Message(
                        next,
                        last.event().type(),
                        java.time.Instant.EPOCH,
                        last.event().data()));
    }

    /** What an operator does when something is missing in the topics. */
    private void republish(Service service) {
        Archive archive = world.archive(service);
        world.damaged.remove(service);
        Relay.republish(archive.blocks, archive.pointers, List.of(), 0);
    }

    /** Nothing goes wrong any more: all that waits is done, until there is nothing left to do. */
    private void settle() {
        long before = -1;
        for (int round = 0; round < ROUNDS_OF_PEACE && before != world.grown(); round++) {
            before = world.grown();
            for (String ledger : ledgers()) {
                world.registries.getFirst().act(registry -> {
                    world.members.ask(ledger, registry.ledgers());
                    OneThread.drain(registry.relay(), ledger);
                });
                world.claims.getFirst().act(office -> {
                    world.providers.ask(ledger, office.keeper().ledgers());
                    OneThread.drain(office.keeper().relay(), ledger);
                });
            }
            world.claims.forEach(post -> post.act(office -> readAll(office.follower())));
            world.hubs.forEach(post -> post.act(hub -> readAll(hub.follower())));
        }
        world.claims.forEach(post -> post.act(office -> office.reader().look()));
        world.hubs.forEach(post -> post.act(hub -> hub.folding().flush()));
    }

    private static List<String> ledgers() {
        List<String> ledgers = new ArrayList<>(Wishes.MUTUALS);
        ledgers.add(Wishes.NETWORK);
        return ledgers;
    }

    private static void readAll(Follower follower) {
        follower.look();
        follower.synchronise();
        follower.holds().forEach(place -> {
            while (follower.read(place, 500) > 0) {
                // as long as something comes
            }
        });
    }
}
