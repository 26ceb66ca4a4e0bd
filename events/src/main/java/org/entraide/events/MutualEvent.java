package org.entraide.events;

/** What happens to a mutual as an organisation. */
public sealed interface MutualEvent extends Event {

    /** The mutual this is about; its code is also its ledger. */
    String mutual();

    /**
     * A mutual entered the network's inventory.
     *
     * @param mutual code, such as {@code SN-THI-0007}
     * @param network code of the network it belongs to, such as {@code WA}
     * @param country ISO 3166-1 alpha-2 code
     * @param region region or district, by name
     * @param currency ISO 4217 code of all its amounts
     */
    record MutualRegistered(String mutual, String network, String country, String region, String name, String currency)
            implements MutualEvent {}

    /** A version of a benefit package may be sold from its effective date on. */
    record PackagePublished(String mutual, PackageTerms terms) implements MutualEvent {}
}
