package org.entraide.access;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.entraide.access.mongo.MongoSessions;
import org.entraide.embedded.EmbeddedStore;

/** An embedded store, for as many programs as a test starts on it, and their clock. */
public final class TestStore implements AutoCloseable {
    private final MovingClock clock = new MovingClock();
    private final Path folder;
    private final EmbeddedStore store;
    private final MongoClient client;

    public TestStore() {
        try {
            folder = Files.createTempDirectory("entraide-access");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = EmbeddedStore.open(folder);
        client = MongoClients.create(store.uri() + "?serverSelectionTimeoutMS=200");
    }

    public MovingClock clock() {
        return clock;
    }

    public MongoClient client() {
        return client;
    }

    public MongoSessions sessions() {
        return new MongoSessions(client, clock);
    }

    /** What it holds stays; nobody gets an answer any more. */
    public void stop() {
        store.close();
    }

    @Override
    public void close() {
        client.close();
        store.close();
        try {
            for (Path file : List.of(folder.resolve("documents.journal"), folder.resolve("openings"), folder)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
