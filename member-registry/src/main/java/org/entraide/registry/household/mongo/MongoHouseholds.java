package org.entraide.registry.household.mongo;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entraide.access.NotInScope;
import org.entraide.access.Scope;
import org.entraide.ledger.FolioCodec;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.StoredFolio;
import org.entraide.ledger.mongo.MongoViews;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.MemberPlace;
import org.entraide.registry.mutual.Mutual;
import org.entraide.registry.mutual.Versioned;

/** The households that an actor may know of. */
public final class MongoHouseholds {

    private final MongoViews views;
    private final Ledgers<?, ?> ledgers;
    private final FolioCodec codec = new FolioCodec();

    public MongoHouseholds(MongoViews views, Ledgers<?, ?> ledgers) {
        this.views = views;
        this.ledgers = ledgers;
    }

    /** @throws NotInScope when there is none or the actor answers for others */
    public Versioned<Household> get(Scope scope, Mutual mutual, String number) {
        requireMutual(scope, mutual);
        return views.find(Household.key(mutual.code(), number), ledgers)
                .map(this::read)
                .orElseThrow(NotInScope::new);
    }

    /** The household with this number, or none. */
    public Optional<Household> find(Scope scope, Mutual mutual, String number) {
        requireMutual(scope, mutual);
        return views.find(Household.key(mutual.code(), number), ledgers)
                .map(folio -> read(folio).state());
    }

    /** Households of a mutual by number, after {@code afterNumber} (empty: from the first). */
    public List<Household> page(Scope scope, Mutual mutual, String afterNumber, int limit) {
        requireMutual(scope, mutual);
        String after = afterNumber.isEmpty() ? "" : Household.key(mutual.code(), afterNumber);
        return views.page(mutual.code(), Household.KIND, after, limit).stream()
                .map(folio -> read(folio).state())
                .toList();
    }

    /** The households that these members belong to, by member; who is none is not in it. */
    public Map<String, Household> of(Scope scope, Mutual mutual, Collection<String> members) {
        requireMutual(scope, mutual);
        Map<String, String> numbers = new HashMap<>();
        Map<String, StoredFolio> places = views.find(
                members.stream()
                        .map(member -> MemberPlace.key(mutual.code(), member))
                        .collect(Collectors.toSet()),
                ledgers);
        for (String member : members) {
            StoredFolio place = places.get(MemberPlace.key(mutual.code(), member));
            if (place != null) {
                numbers.put(member, codec.read(place, MemberPlace.class).household());
            }
        }
        Map<String, Household> households = views
                .find(
                        numbers.values().stream()
                                .map(number -> Household.key(mutual.code(), number))
                                .collect(Collectors.toSet()),
                        ledgers)
                .values()
                .stream()
                .map(folio -> read(folio).state())
                .collect(Collectors.toMap(Household::number, Function.identity()));
        return numbers.entrySet().stream()
                .filter(member -> households.containsKey(member.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, member -> households.get(member.getValue())));
    }

    /** Households whose account shows a receipt under this number, its own or that of the paper. */
    public List<Household> withReceipt(Scope scope, Mutual mutual, String number, int limit) {
        requireMutual(scope, mutual);
        String receipt = Household.receipt(mutual.code(), number);
        return views.where(Household.KIND, Household.WITHIN, receipt, limit).stream()
                .map(folio -> read(folio).state())
                .toList();
    }

    static void requireMutual(Scope scope, Mutual mutual) {
        scope.requireMutual(mutual.network(), mutual.country(), mutual.code());
    }

    private Versioned<Household> read(StoredFolio folio) {
        return new Versioned<>(codec.read(folio, Household.class), folio.position());
    }
}
