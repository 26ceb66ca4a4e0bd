package org.entraide.claims.claim;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entraide.claims.adjudication.Bill;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.claims.command.ClaimsFact.ClaimLodged;
import org.entraide.claims.command.Draft;
import org.entraide.claims.command.FolioKeys;
import org.entraide.claims.enrolment.Register;
import org.entraide.events.ClaimEvent.ClaimSubmitted;
import org.entraide.events.Event;
import org.entraide.events.Money;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Folios;
import org.entraide.ledger.Refusal;
import org.jspecify.annotations.Nullable;

/** Takes a claim in, numbers it and decides it at once. */
public final class Submitting {

    private Submitting() {}

    public static Set<String> folios(SubmitClaim command) {
        Set<String> keys = new HashSet<>(Set.of(
                FolioKeys.register(command.mutual()),
                FolioKeys.mutual(command.mutual()),
                FolioKeys.member(command.mutual(), command.member())));
        String reference = command.externalReference();
        if (reference != null) {
            keys.add(FolioKeys.reference(command.mutual(), command.provider(), reference));
        }
        return keys;
    }

    public static Decision<Event> decide(SubmitClaim command, Draft draft, LocalDate today) {
        List<Refusal> refusals = SubmissionPolicy.refusals(command, draft, today);
        if (!refusals.isEmpty()) {
            return new Decision.Refused<>(refusals);
        }
        Reference known = known(command, draft);
        if (known != null) {
            return new Decision.Accepted<>(Map.of("claim", known.claim(), "already", "true"), List.of());
        }
        Bill bill = bill(command);
        String number = "%06d".formatted(Register.of(command.mutual(), draft).lastClaim() + 1);
        draft.add(new ClaimLodged(
                command.mutual(), number, bill, command.externalReference(), command.depositedOn(), today));
        draft.add(new ClaimSubmitted(
                command.mutual(),
                number,
                command.member(),
                command.provider(),
                command.careFrom(),
                command.careTo(),
                today,
                new Money(bill.billed(), command.currency())));
        Claim claim = draft.find(FolioKeys.claim(command.mutual(), number), Claim.class);
        if (claim != null) {
            Deciding.decide(claim, draft, today);
        }
        return draft.accepted(Map.of("claim", number));
    }

    private static @Nullable Reference known(SubmitClaim command, Folios folios) {
        String reference = command.externalReference();
        return reference == null
                ? null
                : folios.find(FolioKeys.reference(command.mutual(), command.provider(), reference), Reference.class);
    }

    static Bill bill(SubmitClaim command) {
        return new Bill(
                command.member(),
                command.provider(),
                command.careFrom(),
                command.careTo(),
                command.currency(),
                command.lines());
    }
}
