package org.entraide.benchmarks.store;

import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.entraide.embedded.Durability;
import org.entraide.ledger.Alerts;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Inventory;
import org.entraide.ledger.Limits;
import org.entraide.ledger.Log;
import org.entraide.ledger.wiring.Installation;
import org.entraide.ledger.wiring.Kafka;
import org.entraide.registry.MemberRegistry;

/** The registry on the embedded store, without HTTP before it or a relay behind it; its date stands still. */
public final class LoneRegistry implements AutoCloseable {

    private final CountedStore store;
    private final MemberRegistry registry;

    /** @param counting whether the store is counted, which takes time */
    public LoneRegistry(Durability durability, LocalDate today, boolean counting) {
        store = new CountedStore(durability, counting);
        registry = on(store.client(), today);
    }

    /** The registry on a store that is open. */
    public static MemberRegistry on(MongoClient client, LocalDate today) {
        return new MemberRegistry(
                new Installation(
                        "benchmark",
                        client,
                        Kafka.at("", 1),
                        Clock.fixed(today.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC),
                        Limits.STANDARD,
                        Inventory.allOn("benchmark"),
                        new Alerts()),
                nowhere());
    }

    private static Log nowhere() {
        return new Log() {
            @Override
            public void publish(List<Message> messages) {}

            @Override
            public void close() {}
        };
    }

    /** The answer to a command that must be accepted. */
    public static Answer.Accepted accepted(Answer answer) {
        if (answer instanceof Answer.Accepted accepted) {
            return accepted;
        }
        throw new IllegalStateException("not accepted: " + answer);
    }

    public MemberRegistry registry() {
        return registry;
    }

    public CountedStore store() {
        return store;
    }

    @Override
    public void close() {
        registry.close();
        store.close();
    }
}
