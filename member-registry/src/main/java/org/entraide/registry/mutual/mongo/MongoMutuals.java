package org.entraide.registry.mutual.mongo;

import java.util.List;
import org.entraide.access.NotInScope;
import org.entraide.access.Scope;
import org.entraide.ledger.FolioCodec;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.StoredFolio;
import org.entraide.ledger.mongo.MongoViews;
import org.entraide.registry.mutual.Mutual;
import org.entraide.registry.mutual.Versioned;

/** The mutuals that an actor may know of. */
public final class MongoMutuals {

    private final MongoViews views;
    private final Ledgers<?, ?> ledgers;
    private final FolioCodec codec = new FolioCodec();

    public MongoMutuals(MongoViews views, Ledgers<?, ?> ledgers) {
        this.views = views;
        this.ledgers = ledgers;
    }

    /** @throws NotInScope when there is none or the actor answers for others */
    public Versioned<Mutual> get(Scope scope, String code) {
        Versioned<Mutual> found =
                views.find(Mutual.key(code), ledgers).map(this::read).orElseThrow(NotInScope::new);
        Mutual mutual = found.state();
        scope.requireMutual(mutual.network(), mutual.country(), mutual.code());
        return found;
    }

    /** Mutuals in scope by code, after {@code afterCode} (empty: from the first). */
    public List<Mutual> page(Scope scope, String afterCode, int limit) {
        return switch (scope) {
            case Scope.Network(var network) -> within(network, afterCode, limit);
            case Scope.Country(var network, var iso2) -> within(Mutual.area(network, iso2), afterCode, limit);
            case Scope.Mutual(var code) ->
                views
                        .find(Mutual.key(code), ledgers)
                        .filter(_ -> code.compareTo(afterCode) > 0)
                        .map(folio -> read(folio).state())
                        .stream()
                        .toList();
        };
    }

    private List<Mutual> within(String area, String afterCode, int limit) {
        String after = afterCode.isEmpty() ? "" : Mutual.key(afterCode);
        return views.where(Mutual.KIND, Mutual.WITHIN, area, after, limit).stream()
                .map(folio -> read(folio).state())
                .toList();
    }

    private Versioned<Mutual> read(StoredFolio folio) {
        return new Versioned<>(codec.read(folio, Mutual.class), folio.position());
    }
}
