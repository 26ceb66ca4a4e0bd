package org.entraide.claims.network.mongo;

import java.util.List;
import java.util.Optional;
import org.entraide.access.Scope;
import org.entraide.claims.command.FolioKeys;
import org.entraide.claims.network.PriceList;
import org.entraide.claims.network.Provider;
import org.entraide.claims.network.Tariff;
import org.entraide.ledger.FolioCodec;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.mongo.MongoViews;

/** The providers and tariffs of the networks that an actor answers for as a whole. */
public final class MongoNetworks {

    private final MongoViews views;
    private final Ledgers<?, ?> ledgers;
    private final FolioCodec codec = new FolioCodec();

    public MongoNetworks(MongoViews views, Ledgers<?, ?> ledgers) {
        this.views = views;
        this.ledgers = ledgers;
    }

    /** Providers by code, after {@code afterProvider} (empty: from the first). */
    public List<Provider> providers(Scope scope, String network, String afterProvider, int limit) {
        scope.requireNetwork(network);
        return views.page(network, "provider", FolioKeys.provider(network, afterProvider), limit).stream()
                .map(folio -> codec.read(folio, Provider.class))
                .toList();
    }

    /** Tariffs by code, after {@code afterTariff} (empty: from the first). */
    public List<Tariff> tariffs(Scope scope, String network, String afterTariff, int limit) {
        scope.requireNetwork(network);
        return views.page(network, "tariff", FolioKeys.tariff(network, afterTariff), limit).stream()
                .map(folio -> codec.read(folio, Tariff.class))
                .toList();
    }

    /** The prices of one version. */
    public Optional<PriceList> prices(Scope scope, String network, String tariff, int version) {
        scope.requireNetwork(network);
        return views.find(FolioKeys.prices(network, tariff, version), ledgers)
                .map(folio -> codec.read(folio, PriceList.class));
    }
}
