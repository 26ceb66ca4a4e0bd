package org.entraide.launcher;

import java.util.List;
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

    /** Lets the events of the given ledgers (none: of all) be published again. Returns how many ledgers. */
    long republish(List<String> ledgers, long afterBlock) {
        return registry.bureau().republish(ledgers, afterBlock)
                + claims.bureau().republish(ledgers, afterBlock);
    }

    @Override
    public void close() {
        claims.close();
        registry.close();
    }
}
