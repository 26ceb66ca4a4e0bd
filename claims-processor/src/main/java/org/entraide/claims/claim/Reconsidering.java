package org.entraide.claims.claim;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.entraide.claims.command.ClaimsCommand.Reconsider;
import org.entraide.claims.command.Draft;
import org.entraide.claims.command.FolioKeys;
import org.entraide.events.ClaimEvent.State;
import org.entraide.events.Event;
import org.entraide.ledger.Asked;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Folios;

/** Decides a pended claim again, or one refused for lack of cover, on what is known now. */
public final class Reconsidering {

    private Reconsidering() {}

    public static Set<String> folios(Reconsider command, Folios known) {
        Asked asked = new Asked(known);
        ask(command.mutual(), command.claim(), asked);
        return asked.keys();
    }

    static void ask(String mutual, String number, Folios folios) {
        Claim claim = folios.find(FolioKeys.claim(mutual, number), Claim.class);
        if (claim != null) {
            Surroundings.of(mutual, claim.bill(), claim.verdict(), folios);
        }
    }

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
