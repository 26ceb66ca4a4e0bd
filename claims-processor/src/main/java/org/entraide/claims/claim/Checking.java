package org.entraide.claims.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entraide.claims.adjudication.Adjudication;
import org.entraide.claims.adjudication.Bill;
import org.entraide.claims.adjudication.Standing;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.claims.command.Draft;
import org.entraide.claims.command.FolioKeys;
import org.entraide.events.Event;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Folios;

/**
 * Eligibility: what would come of a claim, before it is one. The claim is submitted to a draft that nobody keeps, so
 * that there is no second set of rules.
 */
public final class Checking {

    private Checking() {}

    public static Prospect check(SubmitClaim claim, Draft draft, LocalDate today) {
        return switch (Submitting.decide(claim, draft, today)) {
            case Decision.Refused<Event>(var reasons) -> new Prospect.Impossible(reasons);
            case Decision.Accepted<Event>(var outcome, var _) -> {
                String number = Objects.requireNonNull(outcome.get("claim"));
                yield outcome.containsKey("already") ? new Prospect.Entered(number) : foreseen(claim, number, draft);
            }
        };
    }

    private static Prospect foreseen(SubmitClaim claim, String number, Draft draft) {
        Claim drafted = Objects.requireNonNull(draft.find(FolioKeys.claim(claim.mutual(), number), Claim.class));
        return drafted.verdict() == null
                ? new Prospect.Waiting(drafted.awaits())
                : new Prospect.Decided(drafted.verdict());
    }

    /** How a member stands on a day, before a provider or an act is named; nothing while it is not known here. */
    public static Optional<Standing> standing(String mutual, String member, LocalDate day, Folios folios) {
        Bill nothing = new Bill(member, "", day, day, "", List.of());
        return Adjudication.standing(
                nothing, Surroundings.of(mutual, nothing, null, folios).known());
    }
}
