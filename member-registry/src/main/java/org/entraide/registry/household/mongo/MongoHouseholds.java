package org.entraide.registry.household.mongo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entraide.access.NotInScope;
import org.entraide.access.Scope;
import org.entraide.ledger.FolioCodec;
import org.entraide.ledger.StoredFolio;
import org.entraide.ledger.mongo.MongoViews;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.MemberPlace;
import org.entraide.registry.mutual.Mutual;
import org.entraide.registry.mutual.Versioned;

/** The households that an actor may know of. */
public final class MongoHouseholds {

    private final MongoViews views;
    private final FolioCodec codec = new FolioCodec();

    public MongoHouseholds(MongoViews views) {
        this.views = views;
    }

    /** @throws NotInScope when there is none or the actor answers for others */
    public Versioned<Household> get(Scope scope, Mutual mutual, String number) {
        requireMutual(scope, mutual);
        return views.find(Household.key(mutual.code(), number)).map(this::read).orElseThrow(NotInScope::new);
    }

    /** Households of a mutual by number, after {@code afterNumber} (empty: from the first). */
    public List<Household> page(Scope scope, Mutual mutual, String afterNumber, int limit) {
        requireMutual(scope, mutual);
        String after = afterNumber.isEmpty() ? "" : Household.key(mutual.code(), afterNumber);
        return views.page(mutual.code(), Household.KIND, after, limit).stream()
                .map(folio -> read(folio).state())
                .toList();
    }

    /** The households that these members belong to, in the order of the members. */
    public List<Household> of(Scope scope, Mutual mutual, List<String> members) {
        requireMutual(scope, mutual);
        Map<String, StoredFolio> places = views.load(members.stream()
                .map(member -> MemberPlace.key(mutual.code(), member))
                .collect(Collectors.toSet()));
        List<String> numbers = members.stream()
                .map(member -> places.get(MemberPlace.key(mutual.code(), member)))
                .filter(Objects::nonNull)
                .map(folio -> codec.read(folio, MemberPlace.class).household())
                .distinct()
                .toList();
        Map<String, StoredFolio> found = views.load(numbers.stream()
                .map(number -> Household.key(mutual.code(), number))
                .collect(Collectors.toSet()));
        return numbers.stream()
                .map(number -> found.get(Household.key(mutual.code(), number)))
                .filter(Objects::nonNull)
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
