package org.entraide.hub.overview;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entraide.events.ClaimEvent.State;

/**
 * The figures of a period.
 *
 * @param beneficiaries members covered on the last day of the period
 * @param enrolled members on the last day of the period
 * @param claims of care begun in the period, by where they stand now; every state is there
 * @param amounts by currency, which are never added up
 */
public record Figures(long beneficiaries, long enrolled, Map<State, Long> claims, SortedMap<String, Amounts> amounts) {

    public Figures {
        claims = Map.copyOf(claims);
        amounts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    }

    /** Claims in all states. */
    public long allClaims() {
        return claims.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Claims in this state. */
    public long claims(State state) {
        return claims.getOrDefault(state, 0L);
    }
}
