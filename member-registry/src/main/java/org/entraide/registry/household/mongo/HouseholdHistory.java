package org.entraide.registry.household.mongo;

import static org.entraide.registry.household.mongo.MongoHouseholds.requireMutual;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.entraide.access.Scope;
import org.entraide.events.EnrolmentEvent;
import org.entraide.events.EnrolmentEvent.SubscriberChanged;
import org.entraide.events.Event;
import org.entraide.events.PremiumEvent;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.ledger.Block;
import org.entraide.ledger.Blocks;
import org.entraide.ledger.Entry;
import org.entraide.ledger.Facts;
import org.entraide.ledger.FolioCodec;
import org.entraide.ledger.Written;
import org.entraide.ledger.mongo.MongoViews;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.LikenessDismissed;
import org.entraide.registry.household.ReceiptReferenced;
import org.entraide.registry.household.Trail;
import org.entraide.registry.mutual.Mutual;

/** What happened to one household, read from the blocks that its trail names. Never a word of another household. */
public final class HouseholdHistory {

    /** How a block says that a household got another subscriber. */
    private static final String CHANGED = "\"SubscriberChanged.v1\"";

    private final Blocks blocks;
    private final MongoViews views;
    private final Facts<Event> facts;
    private final FolioCodec codec = new FolioCodec();

    public HouseholdHistory(Blocks blocks, MongoViews views, Facts<Event> facts) {
        this.blocks = blocks;
        this.views = views;
        this.facts = facts;
    }

    /**
     * What one command did.
     *
     * @param block number of the block in which it stands
     * @param at when it was booked
     * @param actor who asked for it
     * @param events in their order
     */
    public record Happening(long block, Instant at, String actor, List<Event> events) {}

    /**
     * A part of the history, newest first.
     *
     * @param before the block to go on from; absent when the history is told to its end
     */
    public record Part(List<Happening> happenings, OptionalLong before) {}

    /** What stands before {@code block} (newest first), in so many blocks at most. */
    public Part before(Scope scope, Mutual mutual, Household household, long block, int most) {
        requireMutual(scope, mutual);
        List<Happening> found = new ArrayList<>();
        long last = block;
        int read = 0;
        for (Trail trail = household.trail(); ; trail = earlier(household, trail)) {
            for (long number : trail.blocks().reversed()) {
                if (number >= block) {
                    continue;
                }
                if (read == most) {
                    return new Part(found, OptionalLong.of(last));
                }
                found.addAll(happenings(household, number, body -> true));
                last = number;
                read++;
            }
            if (trail.full() == 0) {
                return new Part(found, OptionalLong.empty());
            }
        }
    }

    /** What came after {@code block} (newest first), the latest so many blocks of it at most. */
    public List<Happening> since(Scope scope, Mutual mutual, Household household, long block, int most) {
        return before(scope, mutual, household, Long.MAX_VALUE, most).happenings().stream()
                .filter(happening -> happening.block() > block)
                .toList();
    }

    /**
     * A receipt that was given.
     *
     * @param happening the command that took the money
     * @param payer number of the member who signed and paid then; empty when there was none
     */
    public record Given(Happening happening, Optional<String> payer) {}

    /** A receipt of this household, with who was its subscriber then; empty when the receipt is another's or none. */
    public Optional<Given> receipt(Scope scope, Mutual mutual, Household household, String receipt) {
        requireMutual(scope, mutual);
        String written = "\"receipt\":\"" + receipt + "\"";
        Optional<String> payer = household.lastSubscriber();
        for (Trail trail = household.trail(); ; trail = earlier(household, trail)) {
            for (long number : trail.blocks().reversed()) {
                for (Happening happening :
                        happenings(household, number, body -> body.contains(written) || body.contains(CHANGED))) {
                    if (gave(happening, receipt)) {
                        return Optional.of(new Given(happening, payer));
                    }
                    Optional<String> before = subscriberBefore(happening);
                    payer = before.isPresent() ? before : payer;
                }
            }
            if (trail.full() == 0) {
                return Optional.empty();
            }
        }
    }

    private static boolean gave(Happening happening, String receipt) {
        return happening.events().stream()
                .anyMatch(event ->
                        event instanceof PremiumPaid paid && paid.receipt().equals(receipt));
    }

    private static Optional<String> subscriberBefore(Happening happening) {
        return happening.events().stream()
                .filter(SubscriberChanged.class::isInstance)
                .map(event -> ((SubscriberChanged) event).was())
                .findFirst();
    }

    private Trail earlier(Household household, Trail trail) {
        String key = Trail.key(household.mutual(), household.number(), trail.full());
        return views.load(Set.of(key)).values().stream()
                .findFirst()
                .map(folio -> codec.read(folio, Trail.class))
                .orElseThrow(() -> new IllegalStateException("the views lack " + key));
    }

    /** @param worthReading whether the text of the block can hold what is looked for */
    private List<Happening> happenings(Household household, long number, Predicate<String> worthReading) {
        List<Happening> found = new ArrayList<>();
        for (Block block : blocks.after(household.mutual(), number - 1, 1)) {
            if (worthReading.test(block.body())) {
                for (Entry entry : block.entries()) {
                    List<Event> events = events(entry, household.number());
                    if (!events.isEmpty()) {
                        found.add(new Happening(block.number(), block.at(), entry.actor(), events));
                    }
                }
            }
        }
        Collections.reverse(found);
        return found;
    }

    /** Most of a large block is about others: only what names the household is read. */
    private List<Event> events(Entry entry, String household) {
        String named = "\"household\":\"" + household + "\"";
        return entry.events().stream()
                .filter(written -> written.data().contains(named))
                .map(this::read)
                .filter(event -> isAbout(event, household))
                .toList();
    }

    private Event read(Written written) {
        return facts.read(written.type(), written.data());
    }

    private static boolean isAbout(Event event, String household) {
        return switch (event) {
            case EnrolmentEvent about -> about.household().equals(household);
            case PremiumEvent about -> about.household().equals(household);
            case ReceiptReferenced about -> about.household().equals(household);
            case LikenessDismissed about -> about.household().equals(household);
            default -> false;
        };
    }
}
