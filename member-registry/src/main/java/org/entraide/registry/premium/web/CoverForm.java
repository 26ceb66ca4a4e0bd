package org.entraide.registry.premium.web;

import static org.entraide.ledger.web.BadRequest.required;

import java.time.LocalDate;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.jspecify.annotations.Nullable;

/** A cover that is to be taken out, as a client sends it. */
record CoverForm(@Nullable String packageCode, @Nullable LocalDate startsOn) {

    TakeOutCover command(String mutual, String household) {
        return new TakeOutCover(
                mutual, household, required(packageCode, "/packageCode"), required(startsOn, "/startsOn"));
    }
}
