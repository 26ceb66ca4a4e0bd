package org.entraide.claims.claim;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.entraide.claims.adjudication.Inputs;
import org.entraide.claims.adjudication.Verdict;
import org.entraide.claims.command.ClaimsFact.ClaimAdjudicated;
import org.entraide.claims.command.ClaimsFact.ClaimHeld;
import org.entraide.claims.command.ClaimsFact.ClaimLodged;
import org.entraide.claims.command.FolioKeys;
import org.entraide.claims.command.Pages;
import org.entraide.claims.enrolment.Household;
import org.entraide.claims.enrolment.Register;
import org.entraide.events.ClaimEvent.State;
import org.entraide.ledger.Folios;

/** From facts to claims, what households have used, and who waits for what. */
public final class ClaimFolding {

    private ClaimFolding() {}

    public static void fold(ClaimLodged fact, Pages pages) {
        Claim claim = Claim.lodged(fact);
        pages.put(
                FolioKeys.register(fact.mutual()),
                Register.of(fact.mutual(), pages).withClaim(claim.state()));
        pages.put(FolioKeys.claim(fact.mutual(), fact.claim()), claim);
        String reference = fact.externalReference();
        if (reference != null) {
            pages.put(
                    FolioKeys.reference(fact.mutual(), fact.bill().provider(), reference), new Reference(fact.claim()));
        }
    }

    public static void fold(ClaimHeld fact, Pages pages) {
        Claim claim = claim(fact.mutual(), fact.claim(), pages);
        Claim held = claim.held(fact.awaits());
        leave(claim, pages);
        lists(held).forEach(list -> pages.put(list, waiting(list, pages).with(held.claim())));
        count(claim, held, pages);
        pages.put(FolioKeys.claim(held.mutual(), held.claim()), held);
    }

    public static void fold(ClaimAdjudicated fact, Pages pages) {
        Claim claim = claim(fact.mutual(), fact.claim(), pages);
        leave(claim, pages);
        Claim decided = claim.decided(fact.verdict(), fact.decidedOn());
        lists(decided).forEach(list -> pages.put(list, waiting(list, pages).with(decided.claim())));
        count(claim, decided, pages);
        pages.put(FolioKeys.claim(fact.mutual(), fact.claim()), decided);
        // What an earlier decision took is given back before the new one takes its part.
        Verdict before = claim.verdict();
        if (before != null) {
            use(fact.mutual(), before, -before.payable(), pages);
        }
        use(fact.mutual(), fact.verdict(), fact.verdict().payable(), pages);
    }

    private static void count(Claim was, Claim now, Pages pages) {
        pages.put(
                FolioKeys.register(now.mutual()),
                Register.of(now.mutual(), pages).moved(was.state(), now.state()));
    }

    private static void use(String mutual, Verdict verdict, long paid, Pages pages) {
        Inputs inputs = verdict.inputs();
        String cover = inputs.cover();
        if (cover != null && paid != 0) {
            Household before = Household.of(mutual, inputs.household(), pages);
            pages.put(FolioKeys.household(mutual, inputs.household()), before.plus(cover, paid));
        }
    }

    static WaitingList waiting(String list, Folios folios) {
        WaitingList waiting = folios.find(list, WaitingList.class);
        return waiting == null ? WaitingList.NOBODY : waiting;
    }

    private static Claim claim(String mutual, String claim, Pages pages) {
        return Objects.requireNonNull(pages.find(FolioKeys.claim(mutual, claim), Claim.class), "claim not lodged");
    }

    private static void leave(Claim claim, Pages pages) {
        lists(claim).forEach(list -> pages.put(list, waiting(list, pages).without(claim.claim())));
    }

    /**
     * Where a claim waits in its own ledger: pended or refused for lack of cover with its member, since a change of
     * cover may decide it, and pended with all that is missing here. What is missing in the network's ledger is found
     * by index.
     */
    private static List<String> lists(Claim claim) {
        if (claim.state() != State.PENDED && !claim.lacksCover()) {
            return List.of();
        }
        String member = FolioKeys.member(claim.mutual(), claim.bill().member());
        return Stream.concat(Stream.of(member), claim.awaits().stream())
                .filter(key -> key.startsWith(claim.mutual() + "/"))
                .distinct()
                .map(key -> FolioKeys.waiting(claim.mutual(), key))
                .toList();
    }
}
