package org.entraide.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.bson.Document;

/** Measures by hand, is no test: inserts a second by the number of clients, and how long a large file takes to open. */
final class StoreSpeed {
    private static final long NANOS = 1_000_000_000L;

    private StoreSpeed() {}

    static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[0]);
        for (var durability : Durability.values()) {
            for (var clients : new int[] {1, 4, 16}) {
                try (var opened = OpenedStore.of(StoreOptions.of(directory.resolve("" + durability), 0, durability))) {
                    inserts(opened, clients, "c" + clients + "-");
                    System.out.printf(
                            "%s, %d clients: %d inserts/s%n",
                            durability, clients, inserts(opened, clients, "d" + clients));
                }
            }
        }
        open(directory.resolve("large"), Integer.parseInt(arguments[1]));
    }

    private static long inserts(OpenedStore opened, int clients, String run) throws InterruptedException {
        var collection = opened.collection("blocks");
        var done = new AtomicLong();
        var end = System.nanoTime() + 3 * NANOS;
        var threads = IntStream.range(0, clients)
                .mapToObj(client -> Thread.ofPlatform().start(() -> {
                    for (var n = 0; System.nanoTime() < end; n++) {
                        collection.insertOne(
                                new Document("_id", run + client + "/" + n).append("body", "x".repeat(800)));
                        done.incrementAndGet();
                    }
                }))
                .toList();
        for (var thread : threads) {
            thread.join();
        }
        return done.get() / 3;
    }

    private static void open(Path directory, int megabytes) throws IOException {
        var options = StoreOptions.of(directory, 0, Durability.PROCESS_DEATH);
        try (var opened = OpenedStore.of(options)) {
            var collection = opened.collection("blocks");
            for (var mb = 0; mb < megabytes; mb++) {
                var id = "%05d/".formatted(mb);
                collection.insertMany(IntStream.range(0, 1_000)
                        .mapToObj(n -> new Document("_id", id + n).append("body", "x".repeat(1_000)))
                        .toList());
            }
        }
        var size = Files.size(options.file()) / 1024 / 1024;
        var start = System.nanoTime();
        OpenedStore.of(options).close();
        System.out.printf("%d MB opened and closed in %d ms%n", size, (System.nanoTime() - start) / 1_000_000);
    }
}
