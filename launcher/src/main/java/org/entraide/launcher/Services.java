package org.entraide.launcher;

import org.entraide.claims.ClaimsProcessor;
import org.entraide.ledger.wiring.Installation;
import org.entraide.registry.MemberRegistry;

/** The services that keep ledgers, without the web in front of them: for commands that work and go. */
record Services(MemberRegistry registry, ClaimsProcessor claims) implements AutoCloseable {

    static Services on(Installation installation) {
        return new Services(
                new MemberRegistry(installation, Publishing.of(installation)),
                new ClaimsProcessor(installation, Publishing.of(installation)));
    }

    void start() {
        registry.start();
        claims.start();
    }

    @Override
    public void close() {
        claims.close();
        registry.close();
    }
}
