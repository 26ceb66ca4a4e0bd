package org.entraide.benchmarks.growth;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.entraide.benchmarks.store.LoneRegistry;
import org.entraide.embedded.Durability;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.ledger.Answer;
import org.entraide.ledger.Request;
import org.entraide.ledger.Request.Lane;
import org.entraide.registry.MemberRegistry;
import org.entraide.registry.command.RegistryCommand;

/** A registry on the embedded store in a folder that stays. */
final class House implements AutoCloseable {

    /** Its date stands still. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    static final String CLERK = "benchmark";

    private final EmbeddedStore store;
    private final MongoClient client;
    private final MemberRegistry registry;

    House(Path folder) {
        store = EmbeddedStore.open(folder, 0, Durability.POWER_LOSS);
        client = MongoClients.create(store.uri());
        registry = LoneRegistry.on(client, TODAY);
    }

    static List<String> mutuals(int number) {
        return IntStream.rangeClosed(1, number)
                .mapToObj("SN-GRO-%04d"::formatted)
                .toList();
    }

    MemberRegistry registry() {
        return registry;
    }

    /** Waits for the answer, as who stands at the counter. */
    Answer.Accepted ask(String mutual, String key, RegistryCommand command) {
        return LoneRegistry.accepted(
                registry.ledgers().ask(mutual, Request.keyed(mutual, CLERK, key, command, Lane.PEOPLE, null)));
    }

    @Override
    public void close() {
        registry.close();
        client.close();
        store.close();
    }
}
