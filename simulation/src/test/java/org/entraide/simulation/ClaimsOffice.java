package org.entraide.simulation;

import org.entraide.claims.command.ClaimsCommand;
import org.entraide.claims.enrolment.kafka.RegistryReader;
import org.entraide.ledger.kafka.Follower;

/** A process of the claims service: it keeps ledgers and follows the registry. */
record ClaimsOffice(Keeper<ClaimsCommand> keeper, RegistryReader reader, Follower follower) implements Staff {

    @Override
    public Instance instance() {
        return keeper.instance();
    }
}
