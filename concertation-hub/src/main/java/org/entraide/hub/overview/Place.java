package org.entraide.hub.overview;

/** What an overview is about. */
public sealed interface Place {

    /** The code that a request names it by. */
    String id();

    /** All mutuals of a network; its children are countries. */
    record Network(String id) implements Place {}

    /** A network's mutuals in one country; its children are mutuals. */
    record Country(String network, String id) implements Place {}

    /** One mutual. */
    record Mutual(String network, String country, String id) implements Place {}

    /** How deep a place lies. */
    enum Level {
        NETWORK,
        COUNTRY,
        MUTUAL
    }

    default Level level() {
        return switch (this) {
            case Network _ -> Level.NETWORK;
            case Country _ -> Level.COUNTRY;
            case Mutual _ -> Level.MUTUAL;
        };
    }

    /** Whether the mutual's figures belong to this place. */
    default boolean holds(Profile mutual) {
        return switch (this) {
            case Network(var id) -> mutual.network().equals(id);
            case Country(var network, var id) ->
                mutual.network().equals(network) && mutual.country().equals(id);
            case Mutual one -> mutual.mutual().equals(one.id());
        };
    }

    static Place of(Profile mutual) {
        return new Mutual(mutual.network(), mutual.country(), mutual.mutual());
    }
}
