package org.entraide.launcher.demo;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entraide.claims.ClaimsBook;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.command.FolioKeys;
import org.entraide.claims.network.PriceList;
import org.entraide.claims.network.Provider;
import org.entraide.claims.network.Tariff;
import org.entraide.events.Event;
import org.entraide.events.Stream;
import org.entraide.launcher.demo.Paper.Content;
import org.entraide.launcher.faults.History;
import org.entraide.ledger.Book;
import org.entraide.ledger.Decision;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Folio;
import org.entraide.ledger.FolioCodec;
import org.entraide.ledger.Refusal;
import org.entraide.ledger.Request;
import org.entraide.ledger.Sheet;
import org.entraide.ledger.StoredFolio;
import org.entraide.registry.RegistryBook;
import org.entraide.registry.command.MemberNumbers;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.AddMember;
import org.entraide.registry.command.RegistryCommand.AssessDues;
import org.entraide.registry.command.RegistryCommand.EnrolHousehold;
import org.entraide.registry.command.RegistryCommand.NewMember;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.mongo.Households;
import org.entraide.registry.household.mongo.Households.HouseholdToEnrol;
import org.entraide.registry.household.mongo.Households.PersonToAdd;

/** The demo's plan carried out by the rules alone: no store, no Kafka, no clock but the plan's. */
final class PaperNetwork {

    private final RegistryBook registry = new RegistryBook();
    private final ClaimsBook claims = new ClaimsBook();
    private final DemoPlan plan;
    private final Consumer<Household> watcher;
    private final Map<String, Sheet> registers = new HashMap<>();
    private final Map<String, Sheet> bills = new HashMap<>();
    private final Map<String, String> numbers = new TreeMap<>();
    private final Map<String, Long> seqs = new HashMap<>();
    private final Map<String, History> histories = new TreeMap<>();
    private final Map<String, Integer> refusals = new TreeMap<>();
    private int papers;
    private LocalDate today = LocalDate.MIN;

    /** @param watcher sees every household after everything that happens to it */
    PaperNetwork(DemoPlan plan, Consumer<Household> watcher) {
        this.plan = plan;
        this.watcher = watcher;
    }

    Map<String, History> histories() {
        return histories;
    }

    /** How often each reason was given. */
    Map<String, Integer> refusals() {
        return refusals;
    }

    int papers() {
        return papers;
    }

    /** @param afterStep is told the day */
    void run(Consumer<LocalDate> afterStep) {
        // Prices and contracts have their own first days: here all of them are known from the beginning.
        for (int step = 0; step <= DemoPlan.STEPS; step++) {
            plan.papers(step).stream().filter(PaperNetwork::ofTheNetwork).forEach(this::enter);
        }
        for (int step = 0; step <= DemoPlan.STEPS; step++) {
            today = plan.day(step);
            List<Paper> papers = plan.papers(step).stream()
                    .filter(paper -> !ofTheNetwork(paper))
                    .toList();
            papers.stream().filter(PaperNetwork::comesFirst).forEach(this::enter);
            numbers.forEach((place, number) -> assess(place.substring(0, place.indexOf('/')), number));
            papers.stream().filter(paper -> !comesFirst(paper)).forEach(this::enter);
            afterStep.accept(today);
        }
    }

    private static boolean ofTheNetwork(Paper paper) {
        return paper.mutual().equals(DemoNetwork.NETWORK);
    }

    private static boolean comesFirst(Paper paper) {
        return paper.content() instanceof Content.Enrolment || paper.content() instanceof Content.Statute;
    }

    private void enter(Paper paper) {
        papers++;
        String place = paper.mutual() + "/" + paper.family();
        switch (paper.content()) {
            case Content.Enrolment(var household) ->
                registry(enrolment(paper.key(), household)).ifPresent(accepted -> {
                    numbers.put(place, requireNonNull(accepted.outcome().get("household")));
                    watch(paper.mutual(), number(place));
                });
            case Content.Joining(var person) -> about(place, joining(paper.key(), person.apply(number(place))));
            case Content.About(var command) -> about(place, command.apply(number(place)));
            case Content.Statute(var command) -> registry(command);
            case Content.Care(var command) -> claims(command);
        }
    }

    private String number(String place) {
        return requireNonNull(numbers.get(place), place);
    }

    private void about(String place, RegistryCommand command) {
        registry(command);
        watch(command.mutual(), number(place));
    }

    private void assess(String mutual, String number) {
        Optional<LocalDate> due = household(mutual, number).nextDueOn();
        while (due.isPresent() && !due.get().isAfter(today)) {
            registry(new AssessDues(mutual, number, due.get()));
            watch(mutual, number);
            due = household(mutual, number).nextDueOn();
        }
    }

    private void watch(String mutual, String number) {
        watcher.accept(household(mutual, number));
    }

    private Household household(String mutual, String number) {
        return requireNonNull(register(mutual).find(Household.key(mutual, number), Household.class), number);
    }

    private static EnrolHousehold enrolment(String key, HouseholdToEnrol household) {
        List<String> members = Households.memberNumbers(DemoNetwork.ACTOR, key, household);
        List<NewMember> people = new ArrayList<>();
        for (int at = 0; at < members.size(); at++) {
            people.add(household.people().get(at).as(members.get(at)));
        }
        return new EnrolHousehold(
                household.mutual(), household.locality(), household.category(), household.enrolledOn(), people);
    }

    private static AddMember joining(String key, PersonToAdd adding) {
        String command = Request.commandId(adding.mutual(), DemoNetwork.ACTOR, key);
        String number = MemberNumbers.of(command, 1).getFirst();
        return new AddMember(
                adding.mutual(), adding.household(), adding.person().as(number), adding.joinedOn(), adding.newborn());
    }

    private Sheet register(String mutual) {
        return registers.computeIfAbsent(mutual, _ -> new Sheet(mutual, 1, _ -> Map.of()));
    }

    private Optional<Decision.Accepted<Event>> registry(RegistryCommand command) {
        Optional<Decision.Accepted<Event>> accepted = decided(registry, command, register(command.mutual()));
        accepted.ifPresent(events -> events.events().forEach(event -> publish(command.mutual(), event)));
        return accepted;
    }

    private Optional<Decision.Accepted<Event>> claims(ClaimsCommand command) {
        boolean network = command.ledger().equals(DemoNetwork.NETWORK);
        Sheet sheet = bills.computeIfAbsent(
                command.ledger(),
                ledger -> network ? new Sheet(ledger, 1, _ -> Map.of()) : new Sheet(ledger, 1, this::ofTheNetwork));
        Optional<Decision.Accepted<Event>> accepted = decided(claims, command, sheet);
        accepted.ifPresent(events -> events.events().stream()
                .filter(event -> !network && Stream.of(event.getClass()).isPresent())
                .forEach(event -> history(command.ledger()).add(event)));
        return accepted;
    }

    private <C> Optional<Decision.Accepted<Event>> decided(Book<C, Event> book, C command, Sheet sheet) {
        return switch (book.decide(command, sheet, today.equals(LocalDate.MIN) ? plan.day(0) : today)) {
            case Decision.Refused<Event> refused -> {
                refused.reasons().stream().map(Refusal::code).forEach(code -> refusals.merge(code, 1, Integer::sum));
                yield Optional.empty();
            }
            case Decision.Accepted<Event> accepted -> {
                accepted.events().forEach(event -> book.evolve(event, sheet));
                yield Optional.of(accepted);
            }
        };
    }

    /** Claims hear of the registry's events at once. */
    private void publish(String mutual, Event event) {
        Stream.of(event.getClass()).ifPresent(stream -> {
            history(mutual).add(event);
            long seq = seqs.merge(mutual + "/" + stream, 1L, Long::sum);
            if (stream == Stream.MUTUALS || stream == Stream.ENROLMENTS) {
                claims(new ClaimsCommand.Note(new EventId(mutual, stream.id(), seq), event));
            }
        });
    }

    private History history(String mutual) {
        return histories.computeIfAbsent(mutual, _ -> new History());
    }

    /** What a mutual's claims read of the network's. */
    private Map<String, StoredFolio> ofTheNetwork(Set<String> keys) {
        FolioCodec codec = new FolioCodec();
        Sheet network = requireNonNull(bills.get(DemoNetwork.NETWORK));
        Set<String> wanted = new HashSet<>(keys);
        wanted.removeIf(key -> !key.startsWith(DemoNetwork.NETWORK + "/"));
        return wanted.stream()
                .flatMap(key -> Optional.ofNullable(network.find(key, typeOf(key)))
                        .map(state -> codec.write(new Folio(key, 1, state)))
                        .stream())
                .collect(Collectors.toMap(StoredFolio::key, folio -> folio));
    }

    private static Class<? extends Record> typeOf(String key) {
        String network = DemoNetwork.NETWORK;
        if (key.startsWith(FolioKeys.tariff(network, ""))) {
            return Tariff.class;
        }
        return key.startsWith(FolioKeys.provider(network, "")) ? Provider.class : PriceList.class;
    }
}
