package org.entraide.registry.household.web;

import static org.entraide.ledger.web.BadRequest.required;

import org.entraide.events.HouseholdCategory;
import org.entraide.registry.command.RegistryCommand.ChangeCategory;
import org.jspecify.annotations.Nullable;

/** A household's new category, as a client sends it. */
record CategoryForm(@Nullable HouseholdCategory category) {

    ChangeCategory command(String mutual, String household) {
        return new ChangeCategory(mutual, household, required(category, "/category"));
    }
}
