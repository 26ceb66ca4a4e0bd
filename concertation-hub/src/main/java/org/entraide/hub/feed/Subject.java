package org.entraide.hub.feed;

import org.entraide.hub.overview.Place;

/**
 * Whom an item is about, and so who may see it.
 *
 * @param country empty for what belongs to the whole network, such as a tariff; so is {@code mutual}
 * @param name of the mutual, or the code of the network
 */
public record Subject(String network, String country, String mutual, String name) {

    static Subject ofNetwork(String code) {
        return new Subject(code, "", "", code);
    }

    /** Whether it lies within the place. What belongs to a whole network lies within that network alone. */
    public boolean within(Place place) {
        return switch (place) {
            case Place.Network(var code) -> network.equals(code);
            case Place.Country(var code, var iso2) -> network.equals(code) && country.equals(iso2);
            case Place.Mutual one -> !mutual.isEmpty() && mutual.equals(one.id());
        };
    }
}
