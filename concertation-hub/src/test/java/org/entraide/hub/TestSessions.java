package org.entraide.hub;

import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.entraide.access.mongo.MongoSessions;
import org.entraide.embedded.EmbeddedStore;

/** Sessions of the programs that tests visit, on a store that ends with the tests' process. */
public final class TestSessions {

    private static final MongoSessions SHARED = open();

    private TestSessions() {}

    public static MongoSessions shared() {
        return SHARED;
    }

    private static MongoSessions open() {
        try {
            Path folder = Files.createTempDirectory("entraide-hub");
            EmbeddedStore store = EmbeddedStore.open(folder);
            // The last to be named is the first to be deleted.
            List.of(folder, folder.resolve("documents.journal"), folder.resolve("openings"))
                    .forEach(file -> file.toFile().deleteOnExit());
            return new MongoSessions(MongoClients.create(store.uri()), InstantSource.system());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
