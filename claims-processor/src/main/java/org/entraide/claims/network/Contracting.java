package org.entraide.claims.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entraide.claims.command.ClaimsCommand.ContractProvider;
import org.entraide.claims.command.Codes;
import org.entraide.claims.command.FolioKeys;
import org.entraide.events.Event;
import org.entraide.events.ProviderEvent.ProviderContracted;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Folios;
import org.entraide.ledger.Refusal;

/** Decides whether a contract with a provider can stand. */
public final class Contracting {

    private Contracting() {}

    public static Decision<Event> decide(ContractProvider command, Folios folios) {
        List<Refusal> refusals = refusals(command, folios);
        if (!refusals.isEmpty()) {
            return new Decision.Refused<>(refusals);
        }
        return new Decision.Accepted<>(
                Map.of("provider", command.provider()),
                List.of(new ProviderContracted(
                        command.network(),
                        command.provider(),
                        command.name(),
                        command.level(),
                        command.region(),
                        command.tariff(),
                        command.from())));
    }

    private static List<Refusal> refusals(ContractProvider command, Folios folios) {
        List<Refusal> refusals = new ArrayList<>();
        Codes.check(command.provider(), "/provider").ifPresent(refusals::add);
        Codes.check(command.tariff(), "/tariff").ifPresent(refusals::add);
        Codes.checkName(command.name(), "/name").ifPresent(refusals::add);
        Codes.checkName(command.region(), "/region").ifPresent(refusals::add);
        Provider known = folios.find(FolioKeys.provider(command.network(), command.provider()), Provider.class);
        if (known != null) {
            Contract last = known.contracts().getLast();
            if (!command.from().isAfter(last.from())) {
                refusals.add(Refusal.of("CONTRACT_NOT_LATER", "/from", last.from()));
            }
        }
        return refusals;
    }
}
