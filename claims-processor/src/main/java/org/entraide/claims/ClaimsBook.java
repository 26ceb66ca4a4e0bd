package org.entraide.claims;

import java.time.LocalDate;
import java.util.Set;
import org.entraide.claims.claim.Reconsidering;
import org.entraide.claims.claim.Submitting;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.command.Draft;
import org.entraide.claims.command.FolioKeys;
import org.entraide.claims.command.Pages;
import org.entraide.claims.enrolment.Noting;
import org.entraide.claims.network.Contracting;
import org.entraide.claims.network.TariffPublishing;
import org.entraide.events.Event;
import org.entraide.ledger.Book;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Facts;
import org.entraide.ledger.Folios;
import org.entraide.ledger.Sheet;

/** The rules of a claims ledger, of a network's as of a mutual's: which is which follows from the command. */
public final class ClaimsBook implements Book<ClaimsCommand, Event> {

    private final Facts<Event> facts = new ClaimsFacts();

    @Override
    public Set<String> folios(ClaimsCommand command, Folios known) {
        return switch (command) {
            case ClaimsCommand.ContractProvider contract ->
                Set.of(FolioKeys.provider(contract.network(), contract.provider()));
            case ClaimsCommand.PublishTariff tariff -> Set.of(FolioKeys.tariff(tariff.network(), tariff.tariff()));
            case ClaimsCommand.Note note -> Noting.folios(note, known);
            case ClaimsCommand.SubmitClaim claim -> Submitting.folios(claim, known);
            case ClaimsCommand.Reconsider again -> Reconsidering.folios(again, known);
        };
    }

    @Override
    public Decision<Event> decide(ClaimsCommand command, Folios folios, LocalDate today) {
        return switch (command) {
            case ClaimsCommand.ContractProvider contract -> Contracting.decide(contract, folios);
            case ClaimsCommand.PublishTariff tariff -> TariffPublishing.decide(tariff, folios);
            case ClaimsCommand.Note note -> Noting.decide(note, draft(folios), today);
            case ClaimsCommand.SubmitClaim claim -> Submitting.decide(claim, draft(folios), today);
            case ClaimsCommand.Reconsider again -> Reconsidering.decide(again, draft(folios), today);
        };
    }

    @Override
    public void evolve(Event event, Sheet sheet) {
        Folding.fold(event, Pages.of(sheet));
    }

    @Override
    public Facts<Event> facts() {
        return facts;
    }

    /** A decision in the making on what these folios say. */
    public static Draft draft(Folios folios) {
        return new Draft(folios, Folding::fold);
    }
}
