package org.entraide.embedded;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoCommandException;
import com.mongodb.client.model.IndexOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileTest {
    @TempDir
    private Path directory;

    private StoreOptions onDiskWith(long keepFreeBytes) {
        return new StoreOptions(
                directory, 0, Durability.POWER_LOSS, true, new FullDisk(), keepFreeBytes, Long.MAX_VALUE);
    }

    @Test
    void everythingIsThereAfterClosingAndOpening() {
        try (var opened = OpenedStore.in(directory)) {
            opened.collection("a").createIndex(ascending("n"), new IndexOptions().unique(true));
            for (var n = 0; n < 100; n++) {
                opened.collection("a").insertOne(new Document("_id", n).append("n", n));
            }
            opened.collection("a").deleteOne(eq("_id", 50));
            opened.collection("gone").insertOne(new Document());
            opened.collection("gone").drop();
        }
        try (var opened = OpenedStore.in(directory)) {
            var names = opened.client().getDatabase("test").listCollectionNames();
            assertThat(names.into(new ArrayList<>())).containsExactly("a");
            assertThat(opened.collection("a").countDocuments()).isEqualTo(99);
            assertThat(opened.collection("a").listIndexes().into(new ArrayList<>()))
                    .hasSize(2);
            assertThatThrownBy(() -> opened.collection("a").insertOne(new Document("n", 7)))
                    .hasMessageContaining("E11000");
            opened.collection("a").insertOne(new Document("n", 50));
        }
    }

    @Test
    void aWriteOnAFullDiskIsRefusedTakenBackAndPossibleAgainWhenThereIsRoom() {
        try (var opened = OpenedStore.of(onDiskWith(0))) {
            var documents = opened.collection("a");
            documents.createIndex(ascending("n"), new IndexOptions().unique(true));
            documents.insertOne(new Document("_id", 1).append("n", 1));
            FullDisk.ROOM.set(0);
            for (var attempt = 0; attempt < 3; attempt++) {
                var refusal = catchThrowableOfType(
                        MongoCommandException.class, () -> documents.insertOne(new Document("_id", 2).append("n", 2)));
                assertThat(refusal.getErrorCode()).isEqualTo(14031);
                assertThat(refusal.getErrorMessage()).contains("disk");
                assertThat(documents.find().into(new ArrayList<>())).hasSize(1);
            }
            assertThatThrownBy(() -> documents.deleteOne(eq("_id", 1))).isInstanceOf(MongoCommandException.class);
            FullDisk.ROOM.set(Long.MAX_VALUE);
            documents.insertOne(new Document("_id", 2).append("n", 2));
            assertThat(documents.countDocuments()).isEqualTo(2);
        } finally {
            FullDisk.ROOM.set(Long.MAX_VALUE);
        }
        try (var opened = OpenedStore.in(directory)) {
            assertThat(opened.collection("a").countDocuments()).isEqualTo(2);
        }
    }

    @Test
    void writesAreRefusedBeforeTheDiskIsQuiteFullAndReadsGoOn() {
        OpenedStore.in(directory).close();
        try (var opened = OpenedStore.of(onDiskWith(Long.MAX_VALUE))) {
            assertThatThrownBy(() -> opened.collection("a").insertOne(new Document()))
                    .isInstanceOf(MongoCommandException.class)
                    .hasMessageContaining("MB are free in " + directory);
            assertThat(opened.collection("a").countDocuments()).isZero();
        }
    }

    @Test
    void aFileThatIsNotOneIsLeftAloneAndNamed() throws IOException {
        var file = directory.resolve("documents.journal");
        Files.write(file, new byte[20_000]);
        assertThatThrownBy(() -> EmbeddedStore.open(directory))
                .isInstanceOf(StoreDamaged.class)
                .hasMessageContaining(file.toString());
        assertThat(Files.size(file)).isEqualTo(20_000);
    }

    @Test
    void aFileCutShortIsRefused() throws IOException {
        try (var opened = OpenedStore.in(directory)) {
            for (var n = 0; n < 200; n++) {
                opened.collection("a").insertOne(new Document("_id", n).append("text", "x".repeat(1_000)));
            }
        }
        try (var file =
                new RandomAccessFile(directory.resolve("documents.journal").toFile(), "rw")) {
            file.setLength(file.length() / 2);
        }
        assertThatThrownBy(() -> EmbeddedStore.open(directory)).isInstanceOf(StoreDamaged.class);
    }

    @Test
    void aSecondStoreInTheSameDirectoryIsRefused() {
        try (var _ = OpenedStore.in(directory)) {
            assertThatThrownBy(() -> EmbeddedStore.open(directory)).isInstanceOf(DirectoryInUse.class);
        }
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedStore.open(directory, taken.getLocalPort(), Durability.PROCESS_DEATH))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()));
            assertThatThrownBy(() -> EmbeddedBroker.start(directory, taken.getLocalPort()))
                    .isInstanceOf(PortTaken.class);
        }
        OpenedStore.in(directory).close();
    }
}
