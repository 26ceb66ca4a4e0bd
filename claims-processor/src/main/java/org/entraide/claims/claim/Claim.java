package org.entraide.claims.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entraide.claims.adjudication.Bill;
import org.entraide.claims.adjudication.Rule;
import org.entraide.claims.adjudication.Verdict;
import org.entraide.events.ClaimEvent.State;
import org.entraide.ledger.Indexed;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it stands.
 *
 * @param awaits keys of the folios that a pended claim waits for
 * @param verdict once decided
 */
public record Claim(
        String mutual,
        String claim,
        Bill bill,
        @Nullable String externalReference,
        @Nullable LocalDate depositedOn,
        LocalDate submittedOn,
        State state,
        List<String> awaits,
        @Nullable Verdict verdict,
        @Nullable LocalDate decidedOn)
        implements Indexed {

    public static final String KIND = "claim";

    /** Index: what a pended claim awaits. */
    public static final String AWAITS = "awaits";

    /** Index: mutual and state. */
    public static final String WITHIN = "within";

    /** Every pended claim is found under this, whatever it awaits. */
    public static final String ANYTHING = "*";

    public Claim {
        awaits = List.copyOf(awaits);
    }

    Claim held(List<String> missing) {
        return new Claim(
                mutual, claim, bill, externalReference, depositedOn, submittedOn, State.PENDED, missing, null, null);
    }

    Claim decided(Verdict now, LocalDate on) {
        return new Claim(
                mutual, claim, bill, externalReference, depositedOn, submittedOn, now.state(), List.of(), now, on);
    }

    /** Whether it was refused or cut for lack of cover, so that a late fact about cover may decide it otherwise. */
    boolean lacksCover() {
        return verdict != null
                && verdict.reasons().stream()
                        .anyMatch(code -> code.equals(Rule.C02.name()) || code.equals(Rule.L07.name()));
    }

    public static String within(String mutual, State state) {
        return mutual + "/" + state;
    }

    @Override
    public Map<String, Object> index() {
        String within = within(mutual, state);
        return state == State.PENDED
                ? Map.of(
                        WITHIN,
                        within,
                        AWAITS,
                        Stream.concat(Stream.of(ANYTHING), awaits.stream()).toList())
                : Map.of(WITHIN, within);
    }
}
