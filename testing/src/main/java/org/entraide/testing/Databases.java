package org.entraide.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.entraide.embedded.EmbeddedStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Empty databases for the tests of one class, on an embedded store of its own or on a real MongoDB, gone after the last
 * test. Register it as a static extension.
 */
public final class Databases implements BeforeAllCallback, AfterAllCallback {

    private final boolean real;
    private final List<MongoDatabase> made = new ArrayList<>();
    private int classes; // JUnit tells of nested ones, too
    private @Nullable Path folder;
    private @Nullable EmbeddedStore store;
    private @Nullable MongoClient client;

    private Databases(boolean real) {
        this.real = real;
    }

    /** In an embedded store. */
    public static Databases embedded() {
        return new Databases(false);
    }

    /** On the MongoDB of {@link RealServers}; without one the class is skipped. */
    public static Databases real() {
        return new Databases(true);
    }

    /** One that nothing has been written to. */
    public MongoDatabase fresh() {
        MongoDatabase database = Objects.requireNonNull(client)
                .getDatabase("entraide_test_" + UUID.randomUUID().toString().substring(0, 8));
        made.add(database);
        return database;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        if (classes++ > 0) {
            return;
        }
        if (real) {
            client = MongoClients.create(
                    RealServers.mongodb().orElseGet(() -> abort("no real MongoDB: nothing was checked on one")));
        } else {
            folder = Files.createTempDirectory("entraide-store");
            store = EmbeddedStore.open(folder);
            client = MongoClients.create(store.uri());
        }
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (--classes > 0) {
            return;
        }
        made.forEach(MongoDatabase::drop);
        if (client != null) {
            client.close();
        }
        if (store != null) {
            store.close();
        }
        if (folder != null) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
