package org.entraide.claims.claim.web;

import java.util.Comparator;
import java.util.List;
import org.entraide.claims.claim.mongo.Counter;
import org.entraide.claims.enrolment.Insurer;
import org.entraide.claims.network.Provider;

/**
 * The providers that a clerk can choose from.
 *
 * @param near those of the mutual's region, by name
 * @param others by region and name
 */
record ProviderChoice(List<Provider> near, List<Provider> others) {

    /** Providers on one page; a network with more is asked by its API. */
    static final int MOST = 1_000;

    static ProviderChoice of(Counter counter) {
        String region = counter.insurer().map(Insurer::region).orElse("");
        List<Provider> all = counter.inOwnCurrency(MOST).stream()
                .sorted(Comparator.comparing(Provider::region).thenComparing(Provider::name))
                .toList();
        return new ProviderChoice(
                all.stream()
                        .filter(provider -> provider.region().equals(region))
                        .toList(),
                all.stream()
                        .filter(provider -> !provider.region().equals(region))
                        .toList());
    }

    /** The one that it can only be: chosen beforehand. Empty when there are several. */
    String only() {
        return near.size() == 1 ? near.getFirst().provider() : "";
    }
}
