package org.entraide.benchmarks.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.entraide.benchmarks.Stopwatch;
import org.entraide.benchmarks.Stopwatch.Taken;
import org.entraide.benchmarks.store.Beginnings;
import org.entraide.benchmarks.store.LoneRegistry;
import org.entraide.embedded.Durability;
import org.entraide.events.Event;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Block;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.ledger.Sheet;
import org.entraide.ledger.Written;
import org.entraide.registry.RegistryBook;
import org.entraide.registry.command.MemberNumbers;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.EnrolHousehold;
import org.entraide.registry.command.RegistryCommand.NewMember;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.entraide.registry.command.RegistryCommand.TakePayment;

/** A registry with ledgers of households that are covered and pay, in blocks of a few commands each. */
final class Register implements AutoCloseable {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final int AT_ONCE = 10;
    private static final int PAYMENTS = 3;
    private static final int FAMILY = 5;
    private static final int CHUNK = 100;

    private final LoneRegistry office = new LoneRegistry(Durability.POWER_LOSS, TODAY, false);
    private final List<Block> blocks = new ArrayList<>();
    private final long events;

    Register(int mutuals, int households) {
        IntStream.rangeClosed(1, mutuals).forEach(rank -> fill("SN-BEN-%04d".formatted(rank), households / mutuals));
        for (String ledger : office.registry().bureau().blocks().ledgers()) {
            long read = 0;
            for (List<Block> next = after(ledger, read); !next.isEmpty(); next = after(ledger, read)) {
                blocks.addAll(next);
                read = next.getLast().number();
            }
        }
        events = blocks.stream()
                .flatMap(block -> block.entries().stream())
                .mapToLong(entry -> entry.events().size())
                .sum();
    }

    private List<Block> after(String ledger, long number) {
        return office.registry().bureau().blocks().after(ledger, number, CHUNK);
    }

    int blocks() {
        return blocks.size();
    }

    long events() {
        return events;
    }

    private void fill(String mutual, int households) {
        Beginnings.of(mutual, TODAY).forEach(command -> settle(mutual, List.of(command), 0));
        for (int first = 0; first < households; first += AT_ONCE) {
            List<String> numbers = IntStream.rangeClosed(first + 1, first + AT_ONCE)
                    .mapToObj("%06d"::formatted)
                    .toList();
            settle(mutual, numbers.stream().map(number -> enrol(mutual, number)).toList(), 2);
            settle(
                    mutual,
                    numbers.stream()
                            .map(number ->
                                    (RegistryCommand) new TakeOutCover(mutual, number, Beginnings.PACKAGE, TODAY))
                            .toList(),
                    3);
            for (int payment = 0; payment < PAYMENTS; payment++) {
                settle(
                        mutual,
                        numbers.stream().map(number -> pay(mutual, number)).toList(),
                        4 + payment);
            }
        }
    }

    private void settle(String mutual, List<RegistryCommand> commands, int step) {
        List<Request<RegistryCommand>> requests = commands.stream()
                .map(command -> Request.keyed(mutual, "benchmark", step + "/" + command, command, Lane.BULK, null))
                .toList();
        for (CompletableFuture<Answer> answer : office.registry().ledgers().submit(mutual, requests)) {
            LoneRegistry.accepted(answer.join());
        }
    }

    private static RegistryCommand enrol(String mutual, String household) {
        List<String> numbers = MemberNumbers.of(mutual + "/" + household, FAMILY);
        List<NewMember> members = IntStream.range(0, FAMILY)
                .mapToObj(at -> new NewMember(
                        numbers.get(at),
                        Sex.FEMALE,
                        at == 0 ? 1985 : 2015,
                        at == 0 ? Relationship.SUBSCRIBER : Relationship.CHILD))
                .toList();
        return new EnrolHousehold(mutual, "Nguinth", HouseholdCategory.ORDINARY, TODAY, members);
    }

    private static RegistryCommand pay(String mutual, String household) {
        return new TakePayment(
                mutual, household, "G1", PaymentMethod.CASH, new Money(2_000, Beginnings.CURRENCY), TODAY, null);
    }

    /** Makes all views anew, which then must hold what a fold of the blocks comes to. */
    Taken rebuild() {
        Stopwatch stopwatch = Stopwatch.start(List.of());
        long folded = office.registry().ledgers().rebuild();
        Taken taken = stopwatch.stop();
        if (folded != blocks.size()) {
            throw new IllegalStateException("folded " + folded + " blocks instead of " + blocks.size());
        }
        return taken;
    }

    /** Parses and folds blocks that are in memory already, and stores nothing. */
    Taken foldAlone() {
        RegistryBook book = new RegistryBook();
        Stopwatch stopwatch = Stopwatch.start(List.of());
        Sheet sheet = new Sheet("", 1, _ -> Map.of());
        String ledger = "";
        for (Block block : blocks) {
            if (!block.ledger().equals(ledger)) {
                ledger = block.ledger();
                sheet = new Sheet(ledger, 1, _ -> Map.of());
            }
            for (Written written : block.entries().stream()
                    .flatMap(entry -> entry.events().stream())
                    .toList()) {
                Event event = book.facts().read(written.type(), written.data());
                book.evolve(event, sheet);
            }
        }
        return stopwatch.stop();
    }

    void verify() {
        var found = office.registry().ledgers().verify();
        if (!found.clean()) {
            throw new IllegalStateException("the views are wrong: " + found.findings());
        }
    }

    @Override
    public void close() {
        office.close();
    }
}
