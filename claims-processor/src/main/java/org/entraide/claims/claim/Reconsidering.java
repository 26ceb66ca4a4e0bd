package org.entraide.claims.claim;

import java.time.LocalDate;
import java.util.Map;
import org.entraide.claims.command.ClaimsCommand.Reconsider;
import org.entraide.claims.command.Draft;
import org.entraide.claims.command.FolioKeys;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.Event;
import org.entraide.ledger.Decision;

/** Decides a pended claim again, or one refused for lack of cover, on what is known now. */
public final class Reconsidering {

    private Reconsidering() {}

    public static Decision<Event> decide(Reconsider command, Draft draft, LocalDate today) {
        Claim claim = draft.find(FolioKeys.claim(command.mutual(), command.claim()), Claim.class);
        if (claim == null) {
            return Decision.refused("CLAIM_UNKNOWN", "/claim", command.claim());
        }
        if (claim.state() != State.PENDED && !claim.lacksCover()) {
            return Decision.refused("CLAIM_NOT_PENDED", "/claim", command.claim());
        }
        Deciding.decide(claim, draft, today);
        return draft.isEmpty()
                ? Decision.refused("CLAIM_STILL_WAITS", "/claim", command.claim())
                : draft.accepted(Map.of("claim", command.claim()));
    }
}
