package org.entraide.claims.network;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A tariff and when its versions apply; the prices of each version are a folio of their own ({@link PriceList}).
 *
 * @param versions by effective date, earliest first; at least one
 */
public record Tariff(String network, String tariff, List<Version> versions) {

    public Tariff {
        versions = List.copyOf(versions);
    }

    /** The version effective on a day. */
    public Optional<Version> on(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .reduce((earlier, later) -> later);
    }

    /** A version applies from its effective date until the next one does. */
    public record Version(int version, LocalDate effectiveFrom, String currency) {}
}
