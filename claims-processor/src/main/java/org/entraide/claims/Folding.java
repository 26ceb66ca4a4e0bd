package org.entraide.claims;

import org.entraide.claims.claim.ClaimFolding;
import org.entraide.claims.command.ClaimsFact;
import org.entraide.claims.command.Pages;
import org.entraide.claims.enrolment.EnrolmentFolding;
import org.entraide.claims.network.NetworkFolding;
import org.entraide.events.ClaimEvent;
import org.entraide.events.Event;
import org.entraide.events.ProviderEvent;

/** From events to folios. Published claim events fold into nothing: the kept facts beside them say more. */
final class Folding {

    private Folding() {}

    static void fold(Event event, Pages pages) {
        switch (event) {
            case ProviderEvent agreed -> NetworkFolding.fold(agreed, pages);
            case ClaimsFact fact -> fold(fact, pages);
            case ClaimEvent told -> {}
            default -> throw new IllegalArgumentException("not an event of a claims ledger: " + event.getClass());
        }
    }

    private static void fold(ClaimsFact fact, Pages pages) {
        switch (fact) {
            case ClaimsFact.MutualNoted noted -> EnrolmentFolding.fold(noted, pages);
            case ClaimsFact.PackageNoted noted -> EnrolmentFolding.fold(noted, pages);
            case ClaimsFact.MemberNoted noted -> EnrolmentFolding.fold(noted, pages);
            case ClaimsFact.CoverageNoted noted -> EnrolmentFolding.fold(noted, pages);
            case ClaimsFact.DepartureNoted noted -> EnrolmentFolding.fold(noted, pages);
            case ClaimsFact.PassedOver passed -> EnrolmentFolding.fold(passed, pages);
            case ClaimsFact.ClaimLodged lodged -> ClaimFolding.fold(lodged, pages);
            case ClaimsFact.ClaimHeld held -> ClaimFolding.fold(held, pages);
            case ClaimsFact.ClaimAdjudicated decided -> ClaimFolding.fold(decided, pages);
        }
    }
}
