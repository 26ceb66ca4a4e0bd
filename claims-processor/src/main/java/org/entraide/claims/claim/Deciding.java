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
import org.entraide.events.ClaimEvent.Award;
import org.entraide.events.ClaimEvent.ClaimDecided;
import org.entraide.events.ClaimEvent.ClaimPended;
import org.entraide.events.Money;
import org.jspecify.annotations.Nullable;

/** Decides a submitted or pended claim, or one refused for lack of cover, on what is known now. */
final class Deciding {

    private Deciding() {}

    /** Adds what follows to the draft; nothing when the claim still waits for the same. */
    static void decide(Claim claim, Draft draft, LocalDate today) {
        Surroundings around = Surroundings.of(claim.mutual(), claim.bill(), claim.verdict(), draft);
        switch (Adjudication.adjudicate(claim.bill(), around.known())) {
            // A claim that was decided once is not pended again: it keeps its decision.
            case Finding.Waits waits -> {
                if (claim.verdict() == null) {
                    hold(claim, waits, around, draft);
                }
            }
            case Verdict verdict -> {
                if (same(claim.verdict(), verdict)) {
                    return;
                }
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

    /** Whether nothing changes for anybody: what a decision was based on may have grown meanwhile. */
    private static boolean same(@Nullable Verdict before, Verdict now) {
        return before != null
                && before.state() == now.state()
                && before.reasons().equals(now.reasons())
                && award(before).equals(award(now));
    }

    private static Award award(Verdict verdict) {
        String currency = verdict.currency();
        return new Award(
                new Money(verdict.payable(), currency),
                new Money(verdict.patientShare(), currency),
                new Money(verdict.notCharged(), currency),
                verdict.byCategory());
    }

    private static ClaimDecided told(Claim claim, Verdict verdict, LocalDate today) {
        Verdict before = claim.verdict();
        return new ClaimDecided(
                claim.mutual(),
                claim.claim(),
                claim.bill().member(),
                claim.bill().provider(),
                claim.bill().careFrom(),
                today,
                claim.state(),
                verdict.state(),
                new Money(verdict.billed(), verdict.currency()),
                before == null ? null : award(before),
                award(verdict),
                verdict.reasons());
    }
}
