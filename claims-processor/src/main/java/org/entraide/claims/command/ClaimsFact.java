package org.entraide.claims.command;

import java.time.LocalDate;
import java.util.List;
import org.entraide.claims.adjudication.Bill;
import org.entraide.claims.adjudication.Verdict;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.EnrolmentEvent.MemberRemoved;
import org.entraide.events.Event;
import org.entraide.events.MutualEvent.MutualRegistered;
import org.entraide.events.MutualEvent.PackagePublished;
import org.jspecify.annotations.Nullable;

/**
 * What a mutual's claims ledger keeps to itself: the registry's events it noted, each with its number in its stream,
 * and claims with their acts and traces. From these facts alone every claim folio follows. No personal data.
 */
public sealed interface ClaimsFact extends Event {

    String mutual();

    record MutualNoted(String mutual, long seq, MutualRegistered noted) implements ClaimsFact {}

    record PackageNoted(String mutual, long seq, PackagePublished noted) implements ClaimsFact {}

    record MemberNoted(String mutual, long seq, MemberAdded noted) implements ClaimsFact {}

    record CoverageNoted(String mutual, long seq, CoverageChanged noted) implements ClaimsFact {}

    record DepartureNoted(String mutual, long seq, MemberRemoved noted) implements ClaimsFact {}

    /** An event that says nothing that claims need, or that an operator passed over; only its number counts. */
    record PassedOver(String mutual, String stream, long seq) implements ClaimsFact {}

    /** A claim was received, with its lines as billed. */
    record ClaimLodged(
            String mutual,
            String claim,
            Bill bill,
            @Nullable String externalReference,
            @Nullable LocalDate depositedOn,
            LocalDate submittedOn)
            implements ClaimsFact {}

    /**
     * A claim cannot be decided yet.
     *
     * @param awaits keys of the folios that are not there yet, such as {@code WA/provider/HF12}
     */
    record ClaimHeld(String mutual, String claim, List<String> awaits) implements ClaimsFact {

        public ClaimHeld {
            awaits = List.copyOf(awaits);
        }
    }

    /** A claim was decided; the verdict holds the trace and everything it was decided on. */
    record ClaimAdjudicated(String mutual, String claim, LocalDate decidedOn, Verdict verdict) implements ClaimsFact {}
}
