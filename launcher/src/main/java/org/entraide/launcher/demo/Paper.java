package org.entraide.launcher.demo;

import java.time.LocalDate;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.household.mongo.Households.HouseholdToEnrol;
import org.entraide.registry.household.mongo.Households.PersonToAdd;

/** A piece of paper on a clerk's desk: what it says, the day on which it is entered, and a key of its own. */
record Paper(LocalDate enteredOn, String key, Content content) {

    sealed interface Content {

        record Enrolment(HouseholdToEnrol household) implements Content {}

        record Joining(PersonToAdd person) implements Content {}

        record Registry(RegistryCommand command) implements Content {}

        record Bill(ClaimsCommand command) implements Content {}
    }
}
