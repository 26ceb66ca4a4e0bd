package org.entraide.claims.network;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.ProviderEvent.Price;

/**
 * The prices of one version of a tariff.
 *
 * @param version 0 when no version is effective yet on the day that was asked for
 * @param prices in order of the acts' codes, each act once
 */
public record PriceList(String tariff, int version, String currency, List<Price> prices) {

    private static final Comparator<Price> BY_ACT = Comparator.comparing(Price::act);

    public PriceList {
        prices = prices.stream().sorted(BY_ACT).toList();
    }

    /** A tariff that exists but has no version effective yet. */
    public static PriceList noneYet(String tariff, String currency) {
        return new PriceList(tariff, 0, currency, List.of());
    }

    public Optional<Price> of(String act) {
        int at = Collections.binarySearch(prices, new Price(act, "", Category.OTHER, 0), BY_ACT);
        return at < 0 ? Optional.empty() : Optional.of(prices.get(at));
    }
}
