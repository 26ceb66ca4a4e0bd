package org.entraide.claims.network;

import java.time.LocalDate;
import java.util.Optional;
import org.entraide.claims.command.FolioKeys;
import org.entraide.ledger.Folios;
import org.jspecify.annotations.Nullable;

/**
 * What a provider may be paid for on a day.
 *
 * @param provider absent when it is not known
 * @param tariff under the contract in force on the day; absent without one
 * @param prices effective on the day; absent when the tariff is not known, without any price when it is not effective
 */
public record Offer(
        @Nullable Provider provider,
        @Nullable String tariff,
        @Nullable PriceList prices) {

    public static Offer of(String network, String provider, LocalDate day, Folios folios) {
        Provider known = folios.find(FolioKeys.provider(network, provider), Provider.class);
        String tariff = Optional.ofNullable(known)
                .flatMap(one -> one.on(day))
                .map(Contract::tariff)
                .orElse(null);
        return new Offer(known, tariff, tariff == null ? null : prices(network, tariff, day, folios));
    }

    private static @Nullable PriceList prices(String network, String code, LocalDate day, Folios folios) {
        Tariff tariff = folios.find(FolioKeys.tariff(network, code), Tariff.class);
        if (tariff == null) {
            return null;
        }
        Tariff.Version version = tariff.on(day).orElse(null);
        return version == null
                ? PriceList.noneYet(code, tariff.versions().getFirst().currency())
                : folios.find(FolioKeys.prices(network, code, version.version()), PriceList.class);
    }
}
