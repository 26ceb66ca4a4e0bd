package org.entraide.registry.mutual;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entraide.events.Event;
import org.entraide.events.MutualEvent.MutualRegistered;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Folios;
import org.entraide.registry.command.Findings;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand.RegisterMutual;

/** Decides whether a mutual enters the inventory. */
public final class Registration {

    private static final int MOST_CHARACTERS = 120;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Registration() {}

    public static Decision<Event> decide(RegisterMutual command, Folios folios) {
        String mutual = command.mutual();
        if (folios.find(Mutual.key(mutual), Mutual.class) != null) {
            return Decision.refused(Reason.MUTUAL_EXISTS.name(), "/mutual");
        }
        Findings findings = new Findings();
        if (Mutual.wellFormed(mutual)) {
            String prefix = mutual.substring(0, 2);
            findings.require(prefix.equals(command.country()), Reason.COUNTRY_NOT_OF_CODE, "/country", prefix);
        } else {
            findings.require(false, Reason.MUTUAL_CODE_MALFORMED, "/mutual");
        }
        findings.require(
                        command.network().matches("[A-Z0-9][A-Z0-9-]{0,31}"), Reason.NETWORK_CODE_MALFORMED, "/network")
                .require(COUNTRIES.contains(command.country()), Reason.COUNTRY_UNKNOWN, "/country")
                .require(CURRENCIES.contains(command.currency()), Reason.CURRENCY_UNKNOWN, "/currency")
                .text(command.region(), MOST_CHARACTERS, "/region")
                .text(command.name(), MOST_CHARACTERS, "/name");
        if (findings.any()) {
            return findings.refused();
        }
        Event registered = new MutualRegistered(
                mutual, command.network(), command.country(), command.region(), command.name(), command.currency());
        return new Decision.Accepted<>(Map.of("mutual", mutual), List.of(registered));
    }
}
