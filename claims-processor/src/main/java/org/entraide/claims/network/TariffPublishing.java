package org.entraide.claims.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entraide.claims.adjudication.Line;
import org.entraide.claims.command.ClaimsCommand.PublishTariff;
import org.entraide.claims.command.Codes;
import org.entraide.claims.command.FolioKeys;
import org.entraide.events.Event;
import org.entraide.events.ProviderEvent.Price;
import org.entraide.events.ProviderEvent.TariffPublished;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Folios;
import org.entraide.ledger.Refusal;

/** Decides whether a version of a tariff can be published, and numbers it. */
public final class TariffPublishing {

    /** A version is one event, which must stay well below the size of a message. */
    public static final int MAX_PRICES = 2_000;

    private TariffPublishing() {}

    public static Decision<Event> decide(PublishTariff command, Folios folios) {
        Tariff known = folios.find(FolioKeys.tariff(command.network(), command.tariff()), Tariff.class);
        List<Refusal> refusals = refusals(command);
        if (known != null) {
            Tariff.Version last = known.versions().getLast();
            if (!command.effectiveFrom().isAfter(last.effectiveFrom())) {
                refusals.add(Refusal.of("TARIFF_NOT_LATER", "/effectiveFrom", last.effectiveFrom()));
            }
        }
        if (!refusals.isEmpty()) {
            return new Decision.Refused<>(refusals);
        }
        int version = known == null ? 1 : known.versions().getLast().version() + 1;
        return new Decision.Accepted<>(
                Map.of("tariff", command.tariff(), "version", String.valueOf(version)),
                List.of(new TariffPublished(
                        command.network(),
                        command.tariff(),
                        version,
                        command.effectiveFrom(),
                        command.currency(),
                        command.prices())));
    }

    private static List<Refusal> refusals(PublishTariff command) {
        List<Refusal> refusals = new ArrayList<>();
        Codes.check(command.tariff(), "/tariff").ifPresent(refusals::add);
        Codes.checkCurrency(command.currency(), "/currency").ifPresent(refusals::add);
        if (command.prices().isEmpty() || command.prices().size() > MAX_PRICES) {
            refusals.add(Refusal.of("PRICES_COUNT", "/prices", MAX_PRICES));
            return refusals;
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < command.prices().size(); i++) {
            Price price = command.prices().get(i);
            String pointer = "/prices/" + i;
            Codes.check(price.act(), pointer + "/act").ifPresent(refusals::add);
            Codes.checkName(price.name(), pointer + "/name").ifPresent(refusals::add);
            if (!seen.add(price.act())) {
                refusals.add(Refusal.of("ACT_TWICE", pointer + "/act", price.act()));
            }
            if (price.amount() < 0 || price.amount() > Line.MAX_UNIT_PRICE) {
                refusals.add(Refusal.of("PRICE_OUT_OF_RANGE", pointer + "/amount", Line.MAX_UNIT_PRICE));
            }
        }
        return refusals;
    }
}
