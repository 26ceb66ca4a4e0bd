package org.entraide.access;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.entraide.access.mongo.MongoSessions;
import org.entraide.embedded.EmbeddedStore;

/** An embedded store, for as many programs as a test starts on it, and their clock. */
public final class TestStore implements AutoCloseable {
    private final Queue<String> commands = new ConcurrentLinkedQueue<>();
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
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(store.uri()))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(200, TimeUnit.MILLISECONDS))
                .addCommandListener(new CommandListener() {
                    @Override
                    public void commandStarted(CommandStartedEvent started) {
                        commands.add(started.getCommandName());
                    }
                })
                .build());
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

    /** The names of the commands that it got since it was asked last. */
    public List<String> commands() {
        List<String> names = List.copyOf(commands);
        commands.clear();
        return names;
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
