package org.entraide.claims.network.web;

import static org.entraide.ledger.web.BadRequest.required;

import java.time.LocalDate;
import org.entraide.claims.command.ClaimsCommand.ContractProvider;
import org.entraide.events.ProviderEvent.Level;
import org.jspecify.annotations.Nullable;

/** A contract as a client sends it. */
record ProviderForm(
        @Nullable String provider,
        @Nullable String name,
        @Nullable Level level,
        @Nullable String region,
        @Nullable String tariff,
        @Nullable LocalDate from) {

    ContractProvider command(String network) {
        return new ContractProvider(
                network,
                required(provider, "/provider"),
                required(name, "/name"),
                required(level, "/level"),
                required(region, "/region"),
                required(tariff, "/tariff"),
                required(from, "/from"));
    }
}
