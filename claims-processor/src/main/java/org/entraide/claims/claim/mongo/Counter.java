package org.entraide.claims.claim.mongo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.entraide.claims.adjudication.Standing;
import org.entraide.claims.claim.Checking;
import org.entraide.claims.claim.Prospect;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.claims.command.Draft;
import org.entraide.claims.command.FolioKeys;
import org.entraide.claims.enrolment.Household;
import org.entraide.claims.enrolment.Insurer;
import org.entraide.claims.enrolment.Register;
import org.entraide.claims.network.Offer;
import org.entraide.claims.network.PriceList;
import org.entraide.claims.network.Provider;
import org.entraide.claims.network.Tariff;
import org.entraide.ledger.FolioCodec;
import org.entraide.ledger.Folios;
import org.entraide.ledger.Sheet;
import org.entraide.ledger.mongo.MongoViews;

/**
 * What is known at the counter of one mutual at this moment: its members, and the providers of its network. It writes
 * nothing. For one request; not thread-safe.
 */
public final class Counter {

    private final String mutual;
    private final MongoViews views;
    private final Sheet folios;
    private final Function<Folios, Draft> drafts;
    private final Clock clock;
    private final FolioCodec codec = new FolioCodec();

    Counter(String mutual, MongoViews views, Function<Folios, Draft> drafts, Clock clock) {
        this.mutual = mutual;
        this.views = views;
        this.folios = new Sheet(mutual, 0, views::load);
        this.drafts = drafts;
        this.clock = clock;
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The mutual itself; nothing while its registration is on its way. */
    public Optional<Insurer> insurer() {
        return Optional.ofNullable(folios.find(FolioKeys.mutual(mutual), Insurer.class));
    }

    /** How a member stands on a day; nothing while it is not known here. */
    public Optional<Standing> standing(String member, LocalDate day) {
        return Checking.standing(mutual, member, day, folios);
    }

    /** What would become of a claim of this mutual. */
    public Prospect check(SubmitClaim claim) {
        return Checking.check(claim, drafts.apply(folios), today());
    }

    /** What a provider of the network may be paid for on a day. */
    public Offer offer(String provider, LocalDate day) {
        return insurer()
                .map(insurer -> Offer.of(insurer.network(), provider, day, folios))
                .orElseGet(() -> new Offer(null, null, null));
    }

    /** The prices of one version of a tariff of the network. */
    public Optional<PriceList> prices(String tariff, int version) {
        return insurer()
                .map(insurer -> FolioKeys.prices(insurer.network(), tariff, version))
                .map(key -> folios.find(key, PriceList.class));
    }

    public Optional<Provider> provider(String provider) {
        return insurer()
                .map(insurer -> FolioKeys.provider(insurer.network(), provider))
                .map(key -> folios.find(key, Provider.class));
    }

    /** Providers of the network by code, after {@code afterProvider} (empty: from the first). */
    public List<Provider> providers(String afterProvider, int limit) {
        return insurer().map(Insurer::network).stream()
                .flatMap(network ->
                        views.page(network, "provider", FolioKeys.provider(network, afterProvider), limit).stream())
                .map(folio -> codec.read(folio, Provider.class))
                .toList();
    }

    /**
     * Providers of the network that are paid in the mutual's currency, or whose tariff is not known yet; at most so
     * many.
     */
    public List<Provider> inOwnCurrency(int limit) {
        return insurer().map(Insurer::currency).stream()
                .flatMap(currency -> providers("", limit).stream()
                        .filter(provider -> currency(provider)
                                .filter(other -> !other.equals(currency))
                                .isEmpty()))
                .toList();
    }

    private Optional<String> currency(Provider provider) {
        String key = FolioKeys.tariff(
                provider.network(), provider.contracts().getLast().tariff());
        return Optional.ofNullable(folios.find(key, Tariff.class))
                .map(tariff -> tariff.versions().getLast().currency());
    }

    /** Paid for a household in one of its covers so far, in minor units. */
    public long used(String household, String cover) {
        return Household.of(mutual, household, folios).used(cover);
    }

    /** The mutual's counters: how many claims there are in each state. */
    public Register register() {
        return Register.of(mutual, folios);
    }
}
