package org.entraide.launcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entraide.access.mongo.MongoUsers;
import org.entraide.events.Stream;
import org.entraide.launcher.faults.RunningProgram;
import org.entraide.launcher.faults.TestUsers;
import org.entraide.ledger.kafka.Topics;
import org.entraide.testing.RealServers;

/** A program on real servers, under a node's name of its own; what it made there is dropped at the end. */
final class ProgramOnRealServers extends SharedProgram {

    private static final List<String> DATABASES = List.of("access", "registry", "claims", "hub");

    /** Only now: the class is made also where the servers are missing and the story is skipped. */
    @Override
    Started started() {
        String mongodb = RealServers.mongodb().orElseThrow();
        String kafka = RealServers.kafka().orElseThrow();
        String node = "story-" + UUID.randomUUID().toString().substring(0, 8);
        try (MongoClient client = MongoClients.create(mongodb)) {
            assertThat(client.listDatabaseNames().into(new ArrayList<>()))
                    .as("databases of somebody's at %s", RealServers.MONGODB)
                    .doesNotContainAnyElementsOf(DATABASES);
            Map<String, String> passwords = TestUsers.in(
                    MongoUsers.open(client, "WA", InstantSource.system()).users());
            Path data = Files.createTempDirectory("entraide-story");
            Map<String, String> servers = Map.of(
                    "ENTRAIDE_MONGODB_URI", mongodb,
                    "ENTRAIDE_KAFKA_BOOTSTRAP", kafka,
                    "ENTRAIDE_NODE", node);
            return new Started(RunningProgram.start(data, passwords, servers), () -> forget(mongodb, kafka, node));
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static void forget(String mongodb, String kafka, String node) {
        new Topics(Map.of("bootstrap.servers", kafka), node, Stream.ids(), 1, 1).deleteAll();
        try (MongoClient client = MongoClients.create(mongodb)) {
            DATABASES.forEach(name -> client.getDatabase(name).drop());
        }
    }
}
