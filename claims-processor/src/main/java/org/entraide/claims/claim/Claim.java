package org.entraide.claims.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.entraide.claims.adjudication.Bill;
import org.entraide.claims.adjudication.Rule;
import org.entraide.claims.adjudication.Verdict;
import org.entraide.claims.command.ClaimsFact.ClaimLodged;
import org.entraide.events.ClaimEvent.State;
import org.entraide.ledger.Indexed;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it stands.
 *
 * @param awaits keys of the folios that a pended claim waits for
 * @param verdict once decided
 * @param earlier decisions that later knowledge replaced, first one first
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
        @Nullable LocalDate decidedOn,
        List<Earlier> earlier)
        implements Indexed {

    public static final String KIND = "claim";

    /** Index: what a pended claim awaits. */
    public static final String AWAITS = "awaits";

    /** Index: mutual and, each by itself, state, member, and the provider's number of the invoice. */
    public static final String WITHIN = "within";

    /** Every pended claim is found under this, whatever it awaits. */
    public static final String ANYTHING = "*";

    public Claim {
        awaits = List.copyOf(awaits);
        // Folios written before decisions were kept have none.
        earlier = earlier == null ? List.of() : List.copyOf(earlier);
    }

    /** A decision that does not stand any more; amounts in minor units. */
    public record Earlier(LocalDate decidedOn, State state, long payable, long patientShare) {}

    static Claim lodged(ClaimLodged fact) {
        return new Claim(
                fact.mutual(),
                fact.claim(),
                fact.bill(),
                fact.externalReference(),
                fact.depositedOn(),
                fact.submittedOn(),
                State.SUBMITTED,
                List.of(),
                null,
                null,
                List.of());
    }

    Claim held(List<String> missing) {
        return with(State.PENDED, missing, null, null, earlier);
    }

    Claim decided(Verdict now, LocalDate on) {
        Verdict before = verdict;
        LocalDate then = decidedOn;
        List<Earlier> replaced = before == null || then == null
                ? earlier
                : Stream.concat(
                                earlier.stream(),
                                Stream.of(new Earlier(then, before.state(), before.payable(), before.patientShare())))
                        .toList();
        return with(now.state(), List.of(), now, on, replaced);
    }

    private Claim with(
            State now, List<String> missing, @Nullable Verdict as, @Nullable LocalDate on, List<Earlier> replaced) {
        return new Claim(
                mutual, claim, bill, externalReference, depositedOn, submittedOn, now, missing, as, on, replaced);
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

    /** Invoice numbers are found however their letters are written. */
    public static String withReference(String mutual, String externalReference) {
        return mutual + "/reference/" + externalReference.toUpperCase(Locale.ROOT);
    }

    public static String ofMember(String mutual, String member) {
        return mutual + "/member/" + member;
    }

    @Override
    public Map<String, Object> index() {
        List<String> within = new ArrayList<>(List.of(within(mutual, state), ofMember(mutual, bill.member())));
        if (externalReference != null) {
            within.add(withReference(mutual, externalReference));
        }
        return state == State.PENDED
                ? Map.of(
                        WITHIN,
                        within,
                        AWAITS,
                        Stream.concat(Stream.of(ANYTHING), awaits.stream()).toList())
                : Map.of(WITHIN, within);
    }
}
