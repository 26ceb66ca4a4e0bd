package org.entraide.benchmarks.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import jdk.jfr.consumer.RecordingStream;
import org.entraide.benchmarks.Scratch;
import org.entraide.embedded.Durability;
import org.entraide.embedded.EmbeddedStore;

/** The embedded store in a folder of its own with a driver before it; it counts what goes on between them if asked. */
public final class CountedStore implements AutoCloseable {

    private final Scratch folder = Scratch.folder();
    private final Trips trips = new Trips();
    private final LongAdder syncs = new LongAdder();
    private final RecordingStream told = new RecordingStream();
    private final EmbeddedStore store;
    private final MongoClient client;
    private long bytes;

    /** @param counting whether {@link #count} will be asked for, which takes time */
    public CountedStore(Durability durability, boolean counting) {
        store = EmbeddedStore.open(folder.path().resolve("store"), 0, durability);
        MongoClientSettings.Builder settings =
                MongoClientSettings.builder().applyConnectionString(new ConnectionString(store.uri()));
        if (counting) {
            settings.addCommandListener(trips);
        }
        client = MongoClients.create(settings.build());
    }

    public MongoClient client() {
        return client;
    }

    /** From now on; the JVM tells of every time that a file is forced to the disk. */
    public void count() {
        told.enable("jdk.FileForce").withThreshold(Duration.ZERO).withoutStackTrace();
        told.onEvent("jdk.FileForce", _ -> syncs.increment());
        told.startAsync();
        trips.restart();
        bytes = journal();
    }

    public Cost cost() {
        told.stop();
        return new Cost(trips.trips(), trips.documents(), syncs.sum(), journal() - bytes);
    }

    private long journal() {
        try {
            return Files.size(folder.path().resolve("store/documents.journal"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        told.close();
        client.close();
        store.close();
        folder.close();
    }
}
