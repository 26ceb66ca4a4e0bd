package org.entraide.registry.household.web;

import static org.entraide.ledger.web.BadRequest.required;

import org.entraide.registry.command.RegistryCommand.ChangeSubscriber;
import org.jspecify.annotations.Nullable;

/** Who is to sign and pay, as a client sends it. */
record SubscriberForm(@Nullable String member) {

    ChangeSubscriber command(String mutual, String household) {
        return new ChangeSubscriber(mutual, household, required(member, "/member"));
    }
}
