package org.entraide.benchmarks.growth;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.entraide.benchmarks.Families;
import org.entraide.benchmarks.Families.Family;
import org.entraide.benchmarks.store.Beginnings;
import org.entraide.benchmarks.store.Enrolments;
import org.entraide.benchmarks.store.LoneRegistry;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.EnrolHousehold;
import org.entraide.registry.command.RegistryCommand.NewMember;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.entraide.registry.command.RegistryCommand.TakePayment;
import org.entraide.registry.household.PersonVersion;
import org.entraide.registry.household.mongo.Households;
import org.entraide.registry.household.mongo.Households.Enrolling;
import org.entraide.registry.household.mongo.Households.HouseholdToEnrol;

/** Fills a house as an import does: many households of one mutual at once, each enrolled, covered and paying once. */
final class Filling {

    static final int FAMILY = 5;
    static final int COMMANDS = 3;
    private static final int AT_ONCE = 100;
    private static final int LANES = 4;

    private final House house;
    private final List<String> mutuals;
    private final Queue<Home> homes = new ConcurrentLinkedQueue<>();

    /** A household that stands. */
    record Home(String mutual, String number) {}

    Filling(House house, List<String> mutuals) {
        this.house = house;
        this.mutuals = List.copyOf(mutuals);
        for (String mutual : mutuals) {
            Beginnings.of(mutual, House.TODAY)
                    .forEach(command -> house.ask(mutual, command.getClass().getName(), command));
        }
    }

    List<Home> homes() {
        return List.copyOf(homes);
    }

    /** Adds households in turn to all mutuals, several parts at a time. */
    void add(int households) throws Exception {
        try (ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            List<Future<Void>> parts = new ArrayList<>();
            int stand = homes.size();
            for (int first = stand; first < stand + households; first += AT_ONCE) {
                int from = first;
                int to = Math.min(first + AT_ONCE, stand + households);
                String mutual = mutuals.get(first / AT_ONCE % mutuals.size());
                parts.add(lanes.submit((Callable<Void>) () -> {
                    settle(mutual, from, to);
                    return null;
                }));
            }
            for (Future<Void> part : parts) {
                part.get();
            }
        }
    }

    /** Three waves, since a cover needs its household and a payment its cover. */
    private void settle(String mutual, int from, int to) {
        Families families = new Families(from);
        List<Home> enrolled = accepted(house.registry()
                        .households()
                        .enrolInBulk(IntStream.range(from, to)
                                .mapToObj(number -> enrolling(mutual, families.next(number, FAMILY)))
                                .toList()))
                .stream()
                .map(answer ->
                        new Home(mutual, Objects.requireNonNull(answer.outcome().get("household"))))
                .toList();
        wave(mutual, enrolled, home -> new TakeOutCover(mutual, home.number(), Beginnings.PACKAGE, House.TODAY));
        wave(mutual, enrolled, Filling::payment);
        homes.addAll(enrolled);
    }

    static RegistryCommand payment(Home home) {
        return new TakePayment(
                home.mutual(),
                home.number(),
                "G1",
                PaymentMethod.CASH,
                new Money(2_000, Beginnings.CURRENCY),
                House.TODAY,
                null);
    }

    private void wave(String mutual, List<Home> enrolled, Function<Home, RegistryCommand> asking) {
        accepted(house.registry()
                .ledgers()
                .submit(
                        mutual,
                        enrolled.stream()
                                .map(asking)
                                .map(command -> request(mutual, command.toString(), command))
                                .toList()));
    }

    private static List<Answer.Accepted> accepted(List<CompletableFuture<Answer>> answers) {
        return answers.stream()
                .map(answer -> LoneRegistry.accepted(answer.join()))
                .toList();
    }

    private static Enrolling enrolling(String mutual, Family family) {
        HouseholdToEnrol household = Enrolments.of(mutual, family, House.TODAY);
        List<String> numbers = Households.memberNumbers(House.CLERK, family.key(), household);
        String id = Request.commandId(mutual, House.CLERK, family.key());
        List<NewMember> members = new ArrayList<>();
        List<PersonVersion> people = new ArrayList<>();
        for (int at = 0; at < numbers.size(); at++) {
            members.add(household.people().get(at).as(numbers.get(at)));
            people.add(new PersonVersion(
                    mutual, numbers.get(at), id, household.people().get(at).person()));
        }
        EnrolHousehold enrol =
                new EnrolHousehold(mutual, household.locality(), household.category(), household.enrolledOn(), members);
        return new Enrolling(request(mutual, family.key(), enrol), people);
    }

    private static Request<RegistryCommand> request(String mutual, String key, RegistryCommand command) {
        return Request.keyed(mutual, House.CLERK, key, command, Lane.BULK, null);
    }
}
