package org.entraide.claims.claim;

import java.util.List;
import java.util.stream.Stream;

/**
 * Claims that are to be looked at again when something comes.
 *
 * @param claims in order of their numbers
 */
public record WaitingList(List<String> claims) {

    public static final WaitingList NOBODY = new WaitingList(List.of());

    public WaitingList {
        claims = List.copyOf(claims);
    }

    WaitingList with(String claim) {
        return new WaitingList(Stream.concat(claims.stream(), Stream.of(claim))
                .distinct()
                .sorted()
                .toList());
    }

    WaitingList without(String claim) {
        return new WaitingList(
                claims.stream().filter(other -> !other.equals(claim)).toList());
    }
}
