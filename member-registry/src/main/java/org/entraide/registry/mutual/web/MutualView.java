package org.entraide.registry.mutual.web;

import java.util.List;
import org.entraide.events.PackageTerms;
import org.entraide.registry.mutual.Mutual;

/**
 * A mutual as a client sees it, with every version of its packages: their terms are published as they are, amounts in
 * minor units of the mutual's currency.
 */
record MutualView(
        String mutual,
        String network,
        String country,
        String region,
        String name,
        String currency,
        List<PackageTerms> packages) {

    static MutualView of(Mutual mutual) {
        return new MutualView(
                mutual.code(),
                mutual.network(),
                mutual.country(),
                mutual.region(),
                mutual.name(),
                mutual.currency(),
                mutual.packages());
    }
}
