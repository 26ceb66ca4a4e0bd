package org.entraide.registry.bulk.mongo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entraide.events.Event;
import org.entraide.ledger.Block;
import org.entraide.ledger.Blocks;
import org.entraide.ledger.Book;
import org.entraide.ledger.Entry;
import org.entraide.ledger.FolioCodec;
import org.entraide.ledger.Request;
import org.entraide.ledger.StoredFolio;
import org.entraide.ledger.mongo.MongoViews;
import org.entraide.registry.bulk.Family;
import org.entraide.registry.bulk.Listed;
import org.entraide.registry.bulk.Rehearsal;
import org.entraide.registry.bulk.Twice;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.mongo.Households.Enrolling;
import org.entraide.registry.household.mongo.MongoPeople;
import org.entraide.registry.mutual.Mutual;
import org.jspecify.annotations.Nullable;

/** The dry run of a list: what can be imported, what stands in the ledger already, what has to be mended. */
public final class ListCheck {

    /** Households looked up at a time. */
    private static final int PAGE = 400;

    private final Book<RegistryCommand, Event> book;
    private final MongoViews views;
    private final Blocks blocks;
    private final MongoPeople people;
    private final Clock clock;

    public ListCheck(
            Book<RegistryCommand, Event> book, MongoViews views, Blocks blocks, MongoPeople people, Clock clock) {
        this.book = book;
        this.views = views;
        this.blocks = blocks;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The families of a list as they were read, each with its fate. Nothing is written.
     *
     * @param withPayments whether a payment that is still to be recorded makes a household worth importing
     */
    public List<Family> check(Mutual mutual, List<Family> read, boolean withPayments) {
        Rehearsal rehearsal = new Rehearsal(book, mutual, LocalDate.now(clock));
        Asked asked = new Asked(mutual.code(), mutual.currency(), "");
        List<Family> families = Twice.marked(read);
        List<Family> checked = new ArrayList<>();
        for (int from = 0; from < families.size(); from += PAGE) {
            List<Family> page = families.subList(from, Math.min(families.size(), from + PAGE));
            Before before = before(asked, page);
            page.forEach(family -> checked.add(checked(family, before, rehearsal, withPayments)));
        }
        return checked;
    }

    /**
     * What stands of a page of families.
     *
     * @param entries by command
     * @param households by number
     * @param otherwise commands whose people were other ones
     */
    private record Before(
            Asked asked, Map<String, Entry> entries, Map<String, Household> households, Set<String> otherwise) {

        @Nullable
        Entry entry(Request<?> request) {
            return entries.get(request.id());
        }

        boolean differs(Request<?> request) {
            Entry entry = entry(request);
            return entry != null && !entry.digest().equals(request.digest());
        }
    }

    private static Family checked(Family family, Before before, Rehearsal rehearsal, boolean withPayments) {
        Listed listed = family.listed();
        if (listed == null) {
            return family;
        }
        Enrolling enrolling = before.asked().enrolment(listed);
        Entry enrolled = before.entry(enrolling.request());
        if (enrolled == null) {
            return family.refused(rehearsal.of(listed));
        }
        String number = enrolled.outcome().getOrDefault("household", "");
        Optional<Request<RegistryCommand>> cover = before.asked().cover(listed, number);
        Optional<Request<RegistryCommand>> payment = before.asked().payment(listed, number);
        boolean otherwise = before.otherwise().contains(enrolling.request().id())
                || Stream.of(Optional.of(enrolling.request()), cover, payment)
                        .flatMap(Optional::stream)
                        .anyMatch(before::differs);
        Household standing = before.households().get(number);
        if (otherwise || standing == null) {
            return family.refused(List.of(Reason.IMPORTED_OTHERWISE.at("", number)));
        }
        boolean lacksCover = cover.filter(one -> before.entry(one) == null).isPresent();
        boolean lacksPayment =
                withPayments && payment.filter(one -> before.entry(one) == null).isPresent();
        if (family.is(Family.Fate.READY) && !lacksCover && !lacksPayment) {
            return family.as(Family.Fate.BEFORE);
        }
        return family.refused(rehearsal.of(listed, standing, lacksCover, lacksPayment));
    }

    private Before before(Asked asked, List<Family> page) {
        List<Listed> listed = page.stream()
                .flatMap(family -> Stream.ofNullable(family.listed()))
                .toList();
        Set<String> commands = listed.stream()
                .flatMap(one -> Stream.of(one.key(), one.coverKey(), one.paymentKey()))
                .map(key -> Request.sharedId(asked.mutual(), key))
                .collect(Collectors.toSet());
        Map<String, Entry> entries = new HashMap<>();
        for (Block block :
                new HashSet<>(blocks.holding(asked.mutual(), commands).values())) {
            block.entries().stream()
                    .filter(entry -> commands.contains(entry.command()))
                    .forEach(entry -> entries.put(entry.command(), entry));
        }
        if (entries.isEmpty()) {
            return new Before(asked, entries, Map.of(), Set.of());
        }
        Set<String> otherwise = people.otherwise(listed.stream()
                .map(asked::enrolment)
                .filter(enrolling -> entries.containsKey(enrolling.request().id()))
                .flatMap(enrolling -> enrolling.people().stream())
                .toList());
        return new Before(asked, entries, households(asked.mutual(), entries), otherwise);
    }

    private Map<String, Household> households(String mutual, Map<String, Entry> entries) {
        Set<String> keys = entries.values().stream()
                .map(entry -> Household.key(mutual, entry.outcome().getOrDefault("household", "")))
                .collect(Collectors.toSet());
        FolioCodec codec = new FolioCodec();
        Map<String, Household> households = new HashMap<>();
        for (StoredFolio folio : views.load(keys).values()) {
            Household household = codec.read(folio, Household.class);
            households.put(household.number(), household);
        }
        return households;
    }
}
