package org.entraide.claims.network;

import java.util.List;
import java.util.stream.Stream;
import org.entraide.claims.command.FolioKeys;
import org.entraide.claims.command.Pages;
import org.entraide.events.ProviderEvent;
import org.entraide.events.ProviderEvent.ProviderContracted;
import org.entraide.events.ProviderEvent.TariffPublished;

/** From the network's events to providers, tariffs and price lists. */
public final class NetworkFolding {

    private NetworkFolding() {}

    public static void fold(ProviderEvent event, Pages pages) {
        switch (event) {
            case ProviderContracted contracted -> fold(contracted, pages);
            case TariffPublished published -> fold(published, pages);
        }
    }

    private static void fold(ProviderContracted event, Pages pages) {
        String key = FolioKeys.provider(event.network(), event.provider());
        Provider known = pages.find(key, Provider.class);
        List<Contract> contracts =
                and(known == null ? List.of() : known.contracts(), new Contract(event.tariff(), event.from()));
        pages.put(
                key,
                new Provider(
                        event.network(), event.provider(), event.name(), event.level(), event.region(), contracts));
    }

    private static void fold(TariffPublished event, Pages pages) {
        String key = FolioKeys.tariff(event.network(), event.tariff());
        Tariff known = pages.find(key, Tariff.class);
        Tariff.Version version = new Tariff.Version(event.version(), event.effectiveFrom(), event.currency());
        pages.put(
                key,
                new Tariff(
                        event.network(), event.tariff(), and(known == null ? List.of() : known.versions(), version)));
        pages.put(
                FolioKeys.prices(event.network(), event.tariff(), event.version()),
                new PriceList(event.tariff(), event.version(), event.currency(), event.prices()));
    }

    private static <T> List<T> and(List<T> earlier, T last) {
        return Stream.concat(earlier.stream(), Stream.of(last)).toList();
    }
}
