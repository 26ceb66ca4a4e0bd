package org.entraide.access;

/**
 * The part of the network an actor answers for. It comes from the user, never from a request; a request only names what
 * it wants, and {@code covers…} says whether that lies within.
 *
 * <p>Mutual codes begin with their country ({@code SN-THI-0007}) and are unique over all networks. A country that does
 * not fit the code is covered by nobody, so that a caller who mixes up the two opens nothing.
 */
public sealed interface Scope {

    /** A whole network, such as {@code WA}. */
    record Network(String code) implements Scope {
        public Network {
            Codes.check(Codes.NETWORK, code);
        }
    }

    /** The mutuals of one country within a network. */
    record Country(String network, String iso2) implements Scope {
        public Country {
            Codes.check(Codes.NETWORK, network);
            Codes.check(Codes.COUNTRY, iso2);
        }
    }

    /** One mutual. */
    record Mutual(String code) implements Scope {
        public Mutual {
            Codes.check(Codes.MUTUAL, code);
        }
    }

    /** Whether everything in the network lies within this scope. */
    default boolean coversNetwork(String network) {
        return switch (this) {
            case Network(var code) -> code.equals(network);
            case Country _, Mutual _ -> false;
        };
    }

    /** Whether every mutual of the country lies within this scope. */
    default boolean coversCountry(String network, String country) {
        return switch (this) {
            case Network(var code) -> code.equals(network);
            case Country(var own, var iso2) -> own.equals(network) && iso2.equals(country);
            case Mutual _ -> false;
        };
    }

    /** Whether the mutual lies within this scope. */
    default boolean coversMutual(String network, String country, String mutual) {
        if (!mutual.startsWith(country + "-")) {
            return false;
        }
        return switch (this) {
            case Network _, Country _ -> coversCountry(network, country);
            case Mutual(var code) -> code.equals(mutual);
        };
    }

    /** Goes on only if the whole network lies within this scope. */
    default void requireNetwork(String network) {
        NotInScope.unless(coversNetwork(network));
    }

    /** Goes on only if the country lies within this scope. */
    default void requireCountry(String network, String country) {
        NotInScope.unless(coversCountry(network, country));
    }

    /** Goes on only if the mutual lies within this scope. */
    default void requireMutual(String network, String country, String mutual) {
        NotInScope.unless(coversMutual(network, country, mutual));
    }
}
