package org.entraide.registry.mutual.web;

import static org.entraide.ledger.web.BadRequest.required;

import org.entraide.registry.command.RegistryCommand.RegisterMutual;
import org.jspecify.annotations.Nullable;

/** A mutual as a client sends it. */
record MutualForm(
        @Nullable String mutual,
        @Nullable String network,
        @Nullable String country,
        @Nullable String region,
        @Nullable String name,
        @Nullable String currency) {

    RegisterMutual command() {
        return new RegisterMutual(
                required(mutual, "/mutual"),
                required(network, "/network"),
                required(country, "/country"),
                required(region, "/region"),
                required(name, "/name"),
                required(currency, "/currency"));
    }
}
