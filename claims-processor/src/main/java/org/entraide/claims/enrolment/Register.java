package org.entraide.claims.enrolment;

import java.util.EnumMap;
import java.util.Map;
import org.entraide.claims.command.FolioKeys;
import org.entraide.events.ClaimEvent.State;
import org.entraide.ledger.Folios;

/**
 * The counters of a mutual's claims ledger.
 *
 * @param lastClaim last claim number given out
 * @param enrolmentsNoted number of the last enrolment event noted: what decisions know of members and cover
 * @param byState how many claims are in each state; states without any may be left out
 */
public record Register(long lastClaim, long enrolmentsNoted, Map<State, Long> byState) {

    public Register {
        // Folios written before claims were counted have none.
        byState = byState == null ? Map.of() : Map.copyOf(byState);
    }

    public static Register of(String mutual, Folios folios) {
        Register register = folios.find(FolioKeys.register(mutual), Register.class);
        return register == null ? new Register(0, 0, Map.of()) : register;
    }

    public Register withClaim(State state) {
        return new Register(lastClaim + 1, enrolmentsNoted, plus(state, 1, byState));
    }

    public Register moved(State was, State now) {
        return new Register(lastClaim, enrolmentsNoted, plus(now, 1, plus(was, -1, byState)));
    }

    public Register withEnrolments(long seq) {
        return new Register(lastClaim, seq, byState);
    }

    public long in(State state) {
        return byState.getOrDefault(state, 0L);
    }

    private static Map<State, Long> plus(State state, long more, Map<State, Long> counts) {
        Map<State, Long> sum = new EnumMap<>(State.class);
        sum.putAll(counts);
        sum.merge(state, more, Long::sum);
        return sum;
    }
}
