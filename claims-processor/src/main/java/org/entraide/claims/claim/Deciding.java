package org.entraide.claims.claim;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.entraide.claims.adjudication.Adjudication;
import org.entraide.claims.adjudication.Finding;
import org.entraide.claims.adjudication.Verdict;
import org.entraide.claims.command.ClaimsFact.ClaimAdjudicated;
import org.entraide.claims.command.ClaimsFact.ClaimHeld;
import org.entraide.claims.command.Draft;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.ClaimEvent.ClaimPended;
import org.entraide.events.Money;

/** Decides a submitted or pended claim on what is known now. */
final class Deciding {

    private Deciding() {}

    /** Adds what follows to the draft; nothing when the claim still waits for the same. */
    static void decide(Claim claim, Draft draft, LocalDate today) {
        Surroundings around = Surroundings.of(claim.mutual(), claim.bill(), draft);
        switch (Adjudication.adjudicate(claim.bill(), around.known())) {
            case Finding.Waits waits -> hold(claim, waits, around, draft);
            case Verdict verdict -> {
                draft.add(new ClaimAdjudicated(claim.mutual(), claim.claim(), today, verdict));
                draft.add(told(claim, verdict, today));
            }
        }
    }

    private static void hold(Claim claim, Finding.Waits waits, Surroundings around, Draft draft) {
        List<String> awaits = waits.missing().stream()
                .map(missing -> around.keys().getOrDefault(missing, ""))
                .toList();
        if (awaits.equals(claim.awaits())) {
            return;
        }
        draft.add(new ClaimHeld(claim.mutual(), claim.claim(), awaits));
        draft.add(new ClaimPended(
                claim.mutual(),
                claim.claim(),
                claim.bill().careFrom(),
                claim.state(),
                waits.missing().stream()
                        .map(missing -> missing.name().toLowerCase(Locale.ROOT))
                        .toList()));
    }

    private static ClaimDecided told(Claim claim, Verdict verdict, LocalDate today) {
        String currency = verdict.currency();
        return new ClaimDecided(
                claim.mutual(),
                claim.claim(),
                claim.bill().member(),
                claim.bill().provider(),
                claim.bill().careFrom(),
                today,
                claim.state(),
                verdict.state(),
                new Money(verdict.billed(), currency),
                new Money(verdict.payable(), currency),
                new Money(verdict.patientShare(), currency),
                new Money(verdict.notCharged(), currency),
                verdict.byCategory(),
                verdict.reasons());
    }
}
