package org.entraide.registry.household.web;

import static org.entraide.ledger.web.BadRequest.required;

import java.time.LocalDate;
import org.entraide.events.EnrolmentEvent.DepartureReason;
import org.entraide.registry.command.RegistryCommand.RemoveMember;
import org.jspecify.annotations.Nullable;

/** A member who leaves or has died, as a client sends it. */
record DepartureForm(
        @Nullable String member,
        @Nullable DepartureReason reason,
        @Nullable LocalDate on) {

    RemoveMember command(String mutual, String household) {
        return new RemoveMember(
                mutual, household, required(member, "/member"), required(reason, "/reason"), required(on, "/on"));
    }
}
