package org.entraide.hub.overview;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.entraide.events.ClaimEvent.State;

/**
 * The figures of a period.
 *
 * @param beneficiaries members covered on the last day of the period
 * @param upToDate members whose household has paid up on that day (« à jour »), a sponsor apart
 * @param enrolled members on the last day of the period
 * @param claims of care begun in the period, by where they stand now; every state is there
 * @param amounts by currency, which are never added up
 */
public record Figures(
        long beneficiaries, long upToDate, long enrolled, Map<State, Long> claims, SortedMap<String, Amounts> amounts) {

    public Figures {
        claims = Map.copyOf(claims);
        amounts = Collections.unmodifiableSortedMap(new TreeMap<>(amounts));
    }

    /** In the order in which claims go through them. */
    public List<State> states() {
        return List.of(State.values());
    }

    /** Claims that wait for a decision. */
    public long openClaims() {
        return claims(State.SUBMITTED) + claims(State.PENDED);
    }

    /** Claims in this state, of all. */
    public Ratio share(State state) {
        return new Ratio(claims(state), allClaims());
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
