package org.entraide.simulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.entraide.claims.claim.Claim;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.EventCodec;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.events.Stream;
import org.entraide.hub.overview.Cells;
import org.entraide.hub.overview.Counter;
import org.entraide.hub.overview.DeadLetter;
import org.entraide.hub.overview.Desk;
import org.entraide.hub.overview.Group;
import org.entraide.hub.overview.Mark;
import org.entraide.hub.overview.Profile;
import org.entraide.hub.overview.Tape;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Block;
import org.entraide.ledger.Entry;
import org.entraide.ledger.EventId;
import org.entraide.simulation.Archive.Published;
import org.entraide.simulation.World.Service;

/** What must be right in the end, whatever went wrong on the way. */
final class Audit {

    private static final EventCodec CODEC = EventCodec.published();

    private final World world;

    Audit(World world) {
        this.world = world;
    }

    void all() {
        ledgersAndViewsAgree();
        everyAnsweredCommandStandsOnce();
        everybodyWasAnswered();
        receiptsAndClaimsHaveNoGap();
        claimsNotedWhatTheRegistryPublished();
        nothingIsPendedForEver();
        hubIsComplete();
        figuresAreThoseOfTheLedgers();
        nothingIsHeldBack();
        strangersMovedNothing();
    }

    private void expect(boolean holds, Supplier<String> otherwise) {
        if (!holds) {
            world.violations.add(otherwise.get());
        }
    }

    /** Chains, numbers of streams and of notes without a gap, each command once, views as a rebuild would make them. */
    private void ledgersAndViewsAgree() {
        for (Service service : Service.values()) {
            var found = world.ledgers(service);
            found.catchUp();
            found.verify().findings().forEach(finding -> world.violations.add(service + ": " + finding));
        }
    }

    private void everyAnsweredCommandStandsOnce() {
        standOnce(world.registryArchive, world.members.acknowledged());
        standOnce(world.claimsArchive, world.providers.acknowledged());
    }

    private void standOnce(Archive archive, Map<String, Answer.Accepted> acknowledged) {
        Map<String, List<Long>> standing = new HashMap<>();
        Map<String, Map<String, String>> outcomes = new HashMap<>();
        for (String ledger : archive.blocks.ledgers()) {
            for (Block block : archive.ledger(ledger)) {
                for (Entry entry : block.entries()) {
                    standing.computeIfAbsent(entry.command(), _ -> new ArrayList<>())
                            .add(block.number());
                    outcomes.put(entry.command(), entry.outcome());
                }
            }
        }
        acknowledged.forEach((id, answer) -> {
            List<Long> where = standing.getOrDefault(id, List.of());
            Map<String, String> outcome = outcomes.getOrDefault(id, Map.of());
            expect(
                    where.equals(List.of(answer.position())) && outcome.equals(answer.outcome()),
                    () -> id + " was answered " + answer + " but stands in " + where + " as " + outcome);
        });
    }

    private void everybodyWasAnswered() {
        expect(world.members.isDone() && world.providers.isDone(), () -> "somebody still waits for an answer");
    }

    private void receiptsAndClaimsHaveNoGap() {
        for (String mutual : Wishes.MUTUALS) {
            gapless(mutual, "receipt", numbers(world.registryArchive, mutual, "receipt"));
            gapless(mutual, "claim", numbers(world.claimsArchive, mutual, "claim"));
        }
    }

    private static List<Long> numbers(Archive archive, String mutual, String of) {
        return archive.ledger(mutual).stream()
                .flatMap(block -> block.entries().stream())
                .filter(entry ->
                        entry.outcome().containsKey(of) && !entry.outcome().containsKey("already"))
                .map(entry -> entry.outcome().getOrDefault(of, "").replaceAll(".*-", ""))
                .map(Long::valueOf)
                .toList();
    }

    private void gapless(String mutual, String of, List<Long> numbers) {
        List<Long> wanted = LongStream.rangeClosed(1, numbers.size()).boxed().toList();
        expect(numbers.equals(wanted), () -> mutual + " has the " + of + " numbers " + numbers);
    }

    private void claimsNotedWhatTheRegistryPublished() {
        Map<String, List<Published>> published = world.registryArchive.published().stream()
                .filter(each -> World.NOTED.contains(each.id().stream()))
                .collect(Collectors.groupingBy(each -> each.id().source(), TreeMap::new, Collectors.toList()));
        Map<String, List<Entry>> noted = Wishes.MUTUALS.stream()
                .flatMap(mutual -> world.claimsArchive.ledger(mutual).stream())
                .flatMap(block -> block.entries().stream())
                .filter(entry -> !entry.source().isEmpty())
                .collect(Collectors.groupingBy(
                        entry -> EventId.parse(entry.source()).source(), TreeMap::new, Collectors.toList()));
        expect(
                noted.keySet().equals(published.keySet()),
                () -> "claims noted " + noted.keySet() + " of " + published.keySet());
        noted.forEach((source, entries) -> same(source, entries, published.getOrDefault(source, List.of())));
    }

    private void same(String source, List<Entry> noted, List<Published> published) {
        expect(
                noted.size() == published.size(),
                () -> noted.size() + " of " + published.size() + " of " + source + " are noted");
        for (int at = 0; at < Math.min(noted.size(), published.size()); at++) {
            Published event = published.get(at);
            Entry entry = noted.get(at);
            String fact = entry.events().getFirst().data();
            boolean passedOver = entry.events().getFirst().type().startsWith("PassedOver");
            expect(
                    entry.source().equals(event.id().toString())
                            && (passedOver || fact.contains(event.event().data())),
                    () -> event + " was noted as " + entry);
        }
    }

    /** A member whom the registry told of is no reason to wait any more. */
    private void nothingIsPendedForEver() {
        var codec = new org.entraide.ledger.FolioCodec();
        List<String> members = world.registryArchive.published().stream()
                .filter(each -> each.event().type().equals("MemberAdded.v1"))
                .map(each -> ((MemberAdded)
                                CODEC.read(each.event().type(), each.event().data()))
                        .member())
                .toList();
        for (String mutual : Wishes.MUTUALS) {
            world.claimsArchive.views.all(mutual).values().stream()
                    .filter(folio -> folio.key().startsWith(mutual + "/claim/"))
                    .map(folio -> codec.read(folio, Claim.class))
                    .filter(claim -> claim.state() == State.PENDED
                            && members.contains(claim.bill().member()))
                    .forEach(claim -> world.violations.add(claim.claim() + " is pended for ever: " + claim.awaits()));
        }
    }

    /** Of what stands in the topics the hub has taken in everything, or says that something is held back. */
    void nothingIsMissingInSilence() {
        int shown = world.hubs.stream()
                .mapToInt(post -> post.staff().folding().heldBack())
                .sum();
        Map<String, Long> reached = reached();
        world.topics
                .last(World.NODE)
                .forEach((source, last) -> expect(
                        shown > 0 || reached.getOrDefault(source, 0L) >= last,
                        () -> source + " lacks some before " + last));
    }

    void hubIsComplete() {
        Map<String, Long> wanted = new TreeMap<>(world.registryArchive.last());
        wanted.putAll(world.claimsArchive.last());
        expect(reached().equals(wanted), () -> "the hub is at " + reached() + " of " + wanted);
    }

    private Map<String, Long> reached() {
        Map<String, Long> reached = new TreeMap<>();
        world.folds
                .checkpoints()
                .forEach(checkpoint -> checkpoint.marks().forEach((source, mark) -> {
                    if (mark.reached() > 0) {
                        reached.merge(source, mark.reached(), Math::max);
                    }
                }));
        return reached;
    }

    private void figuresAreThoseOfTheLedgers() {
        Map<Stream, Tape> tapes = new TreeMap<>();
        java.util.stream.Stream.of(world.registryArchive, world.claimsArchive)
                .flatMap(archive -> archive.published().stream())
                .forEach(each -> tapes.computeIfAbsent(
                                Stream.valueOf(each.id().stream().toUpperCase(java.util.Locale.ROOT)),
                                stream -> new Tape(Desk.NODE, stream))
                        .record(each.id(), each.event().type(), each.event().data()));
        Desk undisturbed = new Desk().play(tapes.values().toArray(Tape[]::new));
        Map<String, Cells> figures = Desk.cells(world.folds);
        expect(
                figures.equals(undisturbed.cells()),
                () -> "figures are " + figures + " instead of " + undisturbed.cells());
        expect(profiles(world.folds).equals(profiles(undisturbed.folds)), () -> "profiles differ");
        expect(collected(figures) == paid(), () -> collected(figures) + " collected instead of " + paid());
    }

    private static Map<String, Profile> profiles(org.entraide.hub.overview.RememberedFolds folds) {
        Map<String, Profile> profiles = new HashMap<>();
        folds.groups(folds.offsets().keySet()).stream().map(Group::profiles).forEach(profiles::putAll);
        return profiles;
    }

    private static long collected(Map<String, Cells> figures) {
        return figures.values().stream()
                .flatMap(cells -> cells.months().values().stream())
                .mapToLong(month -> month.getOrDefault(Counter.parse("PREMIUM_COLLECTED:XOF:"), 0L))
                .sum();
    }

    /** Straight from the ledgers, without anything that the hub does. */
    private long paid() {
        return world.registryArchive.published().stream()
                .filter(each -> each.event().type().equals("PremiumPaid.v1"))
                .mapToLong(each -> ((PremiumPaid)
                                CODEC.read(each.event().type(), each.event().data()))
                        .amount()
                        .amount())
                .sum();
    }

    private void nothingIsHeldBack() {
        world.hubs.forEach(
                post -> expect(post.staff().folding().heldBack() == 0, () -> "the hub holds something back"));
        world.folds
                .checkpoints()
                .forEach(checkpoint -> expect(
                        checkpoint.marks().values().stream().noneMatch(Mark::heldBack),
                        () -> checkpoint + " is held back"));
        java.util.stream.Stream.concat(
                        world.hubs.stream().map(post -> post.staff().instance()),
                        world.claims.stream().map(post -> post.staff().instance()))
                .forEach(instance -> expect(
                        instance.alerts.count(Alerts.Kind.GAP) + instance.alerts.count(Alerts.Kind.POISON) == 0,
                        () -> "there still is an alert: " + instance.alerts.active()));
    }

    private void strangersMovedNothing() {
        long wrong = world.folds.letters().stream()
                .filter(letter -> letter.cause() == DeadLetter.Cause.WRONG_NODE)
                .count();
        expect(wrong == world.forged, () -> wrong + " of " + world.forged + " forged events were put aside");
    }
}
