package org.entraide.claims.enrolment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entraide.claims.claim.Waiting;
import org.entraide.claims.command.ClaimsCommand.Note;
import org.entraide.claims.command.ClaimsFact;
import org.entraide.claims.command.Draft;
import org.entraide.claims.command.FolioKeys;
import org.entraide.events.EnrolmentEvent.CoverageChanged;
import org.entraide.events.EnrolmentEvent.MemberAdded;
import org.entraide.events.EnrolmentEvent.MemberRemoved;
import org.entraide.events.Event;
import org.entraide.events.MutualEvent.MutualRegistered;
import org.entraide.events.MutualEvent.PackagePublished;
import org.entraide.ledger.Asked;
import org.entraide.ledger.Decision;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Folios;

/** Notes an event of the registry and decides the claims that waited for it. */
public final class Noting {

    private Noting() {}

    /** What the event is folded into, and whatever may wait for that: most events come by the hundred. */
    public static Set<String> folios(Note note, Folios known) {
        String mutual = note.ledger();
        Asked asked = new Asked(known);
        Register.of(mutual, asked);
        if (note.event() instanceof CoverageChanged changed) {
            Household.of(mutual, changed.household(), asked);
        }
        Collection<String> arrived = completed(note);
        Waiting.ask(mutual, arrived, asked);
        return Stream.concat(arrived.stream(), asked.keys().stream()).collect(Collectors.toSet());
    }

    public static Decision<Event> decide(Note note, Draft draft, LocalDate today) {
        draft.add(fact(note.source(), note.event()));
        Waiting.decide(note.ledger(), completed(note), draft, today);
        return draft.accepted(Map.of());
    }

    private static ClaimsFact fact(EventId source, Event event) {
        String mutual = source.ledger();
        return switch (event) {
            case MutualRegistered mutualRegistered ->
                new ClaimsFact.MutualNoted(mutual, source.seq(), mutualRegistered);
            case PackagePublished published -> new ClaimsFact.PackageNoted(mutual, source.seq(), published);
            case MemberAdded added -> new ClaimsFact.MemberNoted(mutual, source.seq(), added);
            case CoverageChanged changed -> new ClaimsFact.CoverageNoted(mutual, source.seq(), changed);
            case MemberRemoved removed -> new ClaimsFact.DepartureNoted(mutual, source.seq(), removed);
            default -> new ClaimsFact.PassedOver(mutual, source.stream(), source.seq());
        };
    }

    /** Keys of the folios that the event wrote, which claims may wait for. */
    private static Collection<String> completed(Note note) {
        String mutual = note.ledger();
        return switch (note.event()) {
            case MutualRegistered registered -> List.of(FolioKeys.mutual(mutual));
            case PackagePublished published ->
                List.of(FolioKeys.benefits(
                        mutual, published.terms().code(), published.terms().version()));
            case MemberAdded added -> List.of(FolioKeys.member(mutual, added.member()));
            case CoverageChanged changed ->
                EnrolmentFolding.cover(changed).keySet().stream()
                        .map(member -> FolioKeys.member(mutual, member))
                        .toList();
            default -> List.of();
        };
    }
}
