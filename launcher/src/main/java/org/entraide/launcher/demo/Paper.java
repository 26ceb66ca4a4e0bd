package org.entraide.launcher.demo;

import java.time.LocalDate;
import java.util.function.Function;
import org.entraide.claims.command.ClaimsCommand;
import org.entraide.registry.command.RegistryCommand;
import org.entraide.registry.household.mongo.Households.HouseholdToEnrol;
import org.entraide.registry.household.mongo.Households.PersonToAdd;

/**
 * A piece of paper on a clerk's desk: what it says, the day on which it is entered, and a key of its own in its ledger.
 *
 * @param family that it is about, a number of the plan; empty for papers of the office. The registry's own number of
 *     the household is known once it is enrolled, since others enrol families too
 */
record Paper(String mutual, String family, LocalDate enteredOn, String key, Content content) {

    sealed interface Content {

        record Enrolment(HouseholdToEnrol household) implements Content {}

        /** @param person by the number of the household */
        record Joining(Function<String, PersonToAdd> person) implements Content {}

        /** @param command by the number of the household */
        record About(Function<String, RegistryCommand> command) implements Content {}

        /** Of the mutual itself. */
        record Statute(RegistryCommand command) implements Content {}

        /** Of providers and their bills. */
        record Care(ClaimsCommand command) implements Content {}
    }
}
