package org.entraide.claims.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.entraide.ledger.Asked;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Folios;
import org.entraide.ledger.Refusal;
import org.jspecify.annotations.Nullable;

/** Takes a claim in, numbers it and decides it at once. */
public final class Submitting {

    /** Code of the refusal of an invoice number that another claim has; its last detail is that claim's number. */
    public static final String TAKEN = "C08";

    private Submitting() {}

    /** What the claim is decided on, and the claim that has its invoice number. */
    public static Set<String> folios(SubmitClaim command, Folios known) {
        Asked asked = new Asked(known);
        known(command, asked);
        Surroundings.of(command.mutual(), bill(command), null, asked);
        Waiting.ask(command.mutual(), List.of(FolioKeys.member(command.mutual(), command.member())), asked);
        return asked.keys();
    }

    public static Decision<Event> decide(SubmitClaim command, Draft draft, LocalDate today) {
        List<Refusal> refusals = SubmissionPolicy.refusals(command, draft, today);
        if (!refusals.isEmpty()) {
            return new Decision.Refused<>(refusals);
        }
        Bill bill = bill(command);
        Claim known = known(command, draft);
        if (known != null) {
            return known.bill().equals(bill) ? already(known) : taken(known);
        }
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

    private static @Nullable Claim known(SubmitClaim command, Folios folios) {
        String mutual = command.mutual();
        String number = command.externalReference();
        Reference reference = number == null
                ? null
                : folios.find(FolioKeys.reference(mutual, command.provider(), number), Reference.class);
        return reference == null ? null : folios.find(FolioKeys.claim(mutual, reference.claim()), Claim.class);
    }

    /** Sent again, on whatever day it was handed in: it is the same claim. */
    private static Decision<Event> already(Claim known) {
        return new Decision.Accepted<>(Map.of("claim", known.claim(), "already", "true"), List.of());
    }

    /** One number, two invoices. To answer with the other claim would lose this one without a word. */
    private static Decision<Event> taken(Claim known) {
        String number = Objects.requireNonNull(known.externalReference());
        return new Decision.Refused<>(List.of(Refusal.of(TAKEN, "/externalReference", number, known.claim())));
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
