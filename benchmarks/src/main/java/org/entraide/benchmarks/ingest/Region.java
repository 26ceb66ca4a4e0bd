package org.entraide.benchmarks.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.entraide.benchmarks.store.Beginnings;
import org.entraide.events.ClaimEvent.Award;
import org.entraide.events.ClaimEvent.CategoryAmount;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.ClaimEvent.ClaimPended;
import org.entraide.events.ClaimEvent.ClaimSubmitted;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.Event;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.registry.command.MemberNumbers;
import org.entraide.registry.command.RegistryCommand.AssessDues;
import org.entraide.registry.command.RegistryCommand.EnrolHousehold;
import org.entraide.registry.command.RegistryCommand.NewMember;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.entraide.registry.command.RegistryCommand.TakePayment;

/**
 * Two years of made-up mutuals of Zipf's sizes, the same for the same seed. What the registry publishes is decided by
 * the registry's own rules; claims are made up around them.
 */
public final class Region {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final int DAYS = 700;
    private static final int FAMILY = 5;
    private static final List<Category> CARE =
            List.of(Category.CONSULTATION, Category.DRUGS, Category.DELIVERY, Category.HOSPITALISATION);

    private final Random random;
    private final double[] weights;
    private final List<Rules> mutuals;
    private final Map<String, List<Home>> homes = new HashMap<>();
    private final Map<String, Integer> claims = new HashMap<>();
    private LocalDate today = FIRST;

    /** A household and who belongs to it. */
    private static final class Home {
        private final String number;
        private final List<String> members;
        private int steps;

        Home(String number, List<String> members) {
            this.number = number;
            this.members = members;
        }
    }

    /** What happened in a mutual. */
    public record Told(String mutual, List<Event> events) {
        public Told {
            events = List.copyOf(events);
        }
    }

    public Region(int mutuals, long seed) {
        random = new Random(seed);
        this.mutuals = IntStream.rangeClosed(1, mutuals)
                .mapToObj(rank -> new Rules("SN-BEN-%04d".formatted(rank)))
                .toList();
        weights = IntStream.rangeClosed(1, mutuals)
                .mapToDouble(rank -> 1.0 / rank)
                .toArray();
        for (int rank = 1; rank < weights.length; rank++) {
            weights[rank] += weights[rank - 1];
        }
    }

    /** How every mutual begins. */
    public List<Told> beginnings() {
        return mutuals.stream()
                .map(rules -> new Told(rules.mutual(), begun(rules)))
                .toList();
    }

    private static List<Event> begun(Rules rules) {
        return Beginnings.of(rules.mutual(), FIRST).stream()
                .flatMap(command -> rules.take(command, FIRST).stream())
                .toList();
    }

    /** What happens next, somewhere. {@code done} tells how much of the two years has gone by, from 0 to 1. */
    public Told next(double done) {
        today = FIRST.plusDays((long) (done * DAYS));
        Rules rules = pick();
        List<Home> known = homes.computeIfAbsent(rules.mutual(), _ -> new ArrayList<>());
        if (known.isEmpty() || random.nextInt(10) == 0) {
            return new Told(rules.mutual(), enrolled(rules, known));
        }
        Home home = known.get(random.nextInt(known.size()));
        home.steps++;
        return new Told(rules.mutual(), home.steps == 1 ? covered(rules, home) : step(rules, home));
    }

    private Rules pick() {
        double at = random.nextDouble() * weights[weights.length - 1];
        int rank = java.util.Arrays.binarySearch(weights, at);
        return mutuals.get(Math.min(rank < 0 ? -rank - 1 : rank, weights.length - 1));
    }

    private List<Event> enrolled(Rules rules, List<Home> known) {
        List<String> numbers = MemberNumbers.of(rules.mutual() + "/" + known.size(), FAMILY);
        List<NewMember> members = IntStream.range(0, FAMILY)
                .mapToObj(at -> new NewMember(
                        numbers.get(at),
                        random.nextBoolean() ? Sex.FEMALE : Sex.MALE,
                        at == 0 ? 1960 + random.nextInt(40) : 2005 + random.nextInt(18),
                        at == 0 ? Relationship.SUBSCRIBER : Relationship.CHILD))
                .toList();
        List<Event> events = rules.take(
                new EnrolHousehold(rules.mutual(), "Nguinth", HouseholdCategory.ORDINARY, today, members), today);
        known.add(new Home("%06d".formatted(known.size() + 1), numbers));
        return events;
    }

    private List<Event> covered(Rules rules, Home home) {
        return rules.take(new TakeOutCover(rules.mutual(), home.number, Beginnings.PACKAGE, today), today);
    }

    private List<Event> step(Rules rules, Home home) {
        List<Event> due = rules.offer(new AssessDues(rules.mutual(), home.number, today), today);
        if (!due.isEmpty()) {
            return due;
        }
        return switch (random.nextInt(3)) {
            case 0 -> paid(rules, home);
            default -> claimed(rules.mutual(), home);
        };
    }

    private List<Event> paid(Rules rules, Home home) {
        Money money = new Money(1_000 + 500L * random.nextInt(6), Beginnings.CURRENCY);
        return rules.take(
                new TakePayment(rules.mutual(), home.number, "G1", PaymentMethod.CASH, money, today, null), today);
    }

    /** Submitted and decided, some only after something was awaited. */
    private List<Event> claimed(String mutual, Home home) {
        String claim = "%06d".formatted(claims.merge(mutual, 1, Integer::sum));
        String member = home.members.get(random.nextInt(FAMILY));
        LocalDate care = today.minusDays(random.nextInt(20));
        long billed = 500 + 100L * random.nextInt(200);
        List<Event> events = new ArrayList<>();
        events.add(new ClaimSubmitted(mutual, claim, member, "CS-BEN", care, care, today, xof(billed)));
        State was = State.SUBMITTED;
        if (random.nextInt(8) == 0) {
            events.add(new ClaimPended(mutual, claim, care, was, List.of("member")));
            was = State.PENDED;
        }
        int fate = random.nextInt(10);
        State now = fate == 0 ? State.REJECTED : fate < 3 ? State.PARTLY_APPROVED : State.APPROVED;
        long accepted = now == State.REJECTED ? 0 : now == State.APPROVED ? billed : billed * 7 / 10;
        long share = accepted / 5;
        Category category = CARE.get(random.nextInt(CARE.size()));
        Award award = new Award(
                xof(accepted - share),
                xof(share),
                xof(billed - accepted),
                accepted == 0 ? List.of() : List.of(new CategoryAmount(category, xof(accepted - share))));
        events.add(new ClaimDecided(
                mutual, claim, member, "CS-BEN", care, today, was, now, xof(billed), null, award, List.of()));
        return events;
    }

    private static Money xof(long amount) {
        return new Money(amount, Beginnings.CURRENCY);
    }
}
