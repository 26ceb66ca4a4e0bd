package org.entraide.events;

import java.time.LocalDate;
import java.util.List;

/** Providers of care and the prices agreed with them, in the ledger of a network. */
public sealed interface ProviderEvent extends Event {

    String network();

    /**
     * A provider may treat members and be paid by the network's mutuals.
     *
     * @param provider code within the network
     * @param name name of the facility
     * @param region region or district, by name
     * @param tariff code of the tariff that applies
     * @param from first day of the contract
     */
    record ProviderContracted(
            String network, String provider, String name, Level level, String region, String tariff, LocalDate from)
            implements ProviderEvent {}

    /**
     * A version of a tariff; it replaces the earlier version from its effective date on.
     *
     * @param version 1, 2, 3… of this tariff
     */
    record TariffPublished(
            String network, String tariff, int version, LocalDate effectiveFrom, String currency, List<Price> prices)
            implements ProviderEvent {

        public TariffPublished {
            prices = List.copyOf(prices);
        }
    }

    /** Level of a facility in the health pyramid. */
    enum Level {
        POST,
        CENTRE,
        HOSPITAL,
        PHARMACY
    }

    /** The price of one act or drug, in minor units of the tariff's currency. */
    record Price(String act, String name, Category category, long amount) {}

    /** What care is counted under. */
    enum Category {
        CONSULTATION,
        ANTENATAL,
        DELIVERY,
        SURGERY,
        HOSPITALISATION,
        DRUGS,
        LABORATORY,
        IMAGING,
        TRANSPORT,
        OTHER
    }
}
