package org.entraide.hub.overview;

import org.entraide.events.MutualEvent.MutualRegistered;

/**
 * What the inventory says of a mutual.
 *
 * @param country ISO 3166-1 alpha-2 code
 * @param currency ISO 4217 code; empty while the mutual has not been heard of
 */
public record Profile(String mutual, String network, String country, String region, String name, String currency) {

    static Profile of(MutualRegistered registered) {
        return new Profile(
                registered.mutual(),
                registered.network(),
                registered.country(),
                registered.region(),
                registered.name(),
                registered.currency());
    }

    /** Of a mutual whose registration has not come yet; its code begins with its country. */
    static Profile unknown(String mutual) {
        String country = mutual.length() < 2 ? mutual : mutual.substring(0, 2);
        return new Profile(mutual, "", country, "", mutual, "");
    }
}
