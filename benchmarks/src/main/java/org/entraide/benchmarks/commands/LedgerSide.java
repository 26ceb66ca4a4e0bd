package org.entraide.benchmarks.commands;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entraide.benchmarks.Families.Family;
import org.entraide.benchmarks.store.Cost;
import org.entraide.benchmarks.store.Enrolments;
import org.entraide.benchmarks.store.LoneRegistry;
import org.entraide.embedded.Durability;
import org.entraide.events.EnrolmentEvent.HouseholdEnrolled;
import org.entraide.events.Event;
import org.entraide.events.EventCodec;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Block;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.ledger.Written;
import org.entraide.registry.MemberRegistry;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.command.RegistryCommand.RegisterMutual;
import org.entraide.registry.command.RegistryCommand.TakePayment;

/** The registry itself on the embedded store, without HTTP before it and without its relay behind it. */
final class LedgerSide implements Side {

    private static final EventCodec CODEC = EventCodec.published();
    private static final String CLERK = "benchmark";

    private final LoneRegistry office;
    private final List<MemberRegistry> instances = new ArrayList<>();
    private int clients;

    /** @param instances of the registry on the same store, which share the clients */
    LedgerSide(Durability durability, Community community, boolean counting, int instances) {
        office = new LoneRegistry(durability, Community.DAY, counting);
        this.instances.add(office.registry());
        while (this.instances.size() < instances) {
            this.instances.add(LoneRegistry.on(office.store().client(), Community.DAY));
        }
        community
                .mutuals()
                .forEach(mutual -> ask(
                        office.registry(),
                        mutual,
                        "mutual",
                        new RegisterMutual(mutual, "WA", "SN", "Thiès", mutual, Community.CURRENCY)));
    }

    private static Answer.Accepted ask(MemberRegistry registry, String mutual, String key, RegistryCommand command) {
        return LoneRegistry.accepted(
                registry.ledgers().ask(mutual, Request.keyed(mutual, CLERK, key, command, Lane.PEOPLE, null)));
    }

    private static String given(Answer.Accepted answer, String name) {
        String number = answer.outcome().get(name);
        if (number == null) {
            throw new IllegalStateException("no " + name + " in " + answer);
        }
        return number;
    }

    @Override
    public Desk desk() {
        MemberRegistry registry = instances.get(clients++ % instances.size());
        return new Desk() {
            @Override
            public String enrol(String mutual, Family family) {
                return given(
                        LoneRegistry.accepted(registry.households()
                                .enrol(CLERK, family.key(), Enrolments.of(mutual, family, Community.DAY))),
                        "household");
            }

            @Override
            public String pay(String mutual, String household, String key, long amount) {
                TakePayment payment = new TakePayment(
                        mutual,
                        household,
                        Community.SERIES,
                        PaymentMethod.CASH,
                        new Money(amount, Community.CURRENCY),
                        Community.DAY,
                        null);
                return given(ask(registry, mutual, key, payment), "receipt");
            }

            @Override
            public void close() {}
        };
    }

    /** Read from the blocks, as anybody could who doubts the answers. */
    @Override
    public Map<String, Book> books() {
        Map<String, Book> books = new HashMap<>();
        for (String mutual : office.registry().bureau().blocks().ledgers()) {
            Book book = Book.EMPTY;
            long read = 0;
            for (List<Block> next = after(mutual, read); !next.isEmpty(); next = after(mutual, read)) {
                book = next.stream()
                        .flatMap(block -> block.entries().stream())
                        .flatMap(entry -> entry.events().stream())
                        .map(LedgerSide::event)
                        .reduce(book, LedgerSide::counted, (one, other) -> other);
                read = next.getLast().number();
            }
            if (!book.equals(Book.EMPTY)) {
                books.put(mutual, book);
            }
        }
        return books;
    }

    private List<Block> after(String mutual, long number) {
        return office.registry().bureau().blocks().after(mutual, number, 100);
    }

    private static Event event(Written written) {
        return CODEC.read(written.type(), written.data());
    }

    private static Book counted(Book book, Event event) {
        return switch (event) {
            case HouseholdEnrolled _ -> book.enrolled();
            case PremiumPaid paid ->
                book.paid(paid.amount().amount(), Long.parseLong(paid.receipt().split("-", 2)[1]));
            default -> book;
        };
    }

    @Override
    public void count() {
        office.store().count();
    }

    @Override
    public Cost cost() {
        return office.store().cost();
    }

    @Override
    public void close() {
        instances.stream().skip(1).forEach(MemberRegistry::close);
        office.close();
    }
}
