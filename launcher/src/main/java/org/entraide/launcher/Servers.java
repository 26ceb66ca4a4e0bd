package org.entraide.launcher;

import com.mongodb.ConnectionString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.entraide.ledger.Inventory;
import org.entraide.ledger.wiring.Kafka;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Which MongoDB and Kafka an installation has, and what it is called. Each option can come from {@link Environment}.
 */
class Servers {

    private static final String FILE = "ENTRAIDE_MONGODB_URI_FILE";

    @Option(
            names = "--node",
            paramLabel = "NAME",
            description = "Name of this installation in topics (default: ${DEFAULT-VALUE}).",
            converter = Wanted.Node.class,
            defaultValue = "local")
    String node = "local";

    @Option(
            names = "--mongodb-uri",
            paramLabel = "URI",
            description = "The MongoDB to use; the all-in-one program embeds a store without it.",
            showDefaultValue = picocli.CommandLine.Help.Visibility.NEVER)
    private @Nullable String mongodb;

    @Option(
            names = "--kafka-bootstrap",
            paramLabel = "HOST:PORT",
            description = "The Kafka to use; the all-in-one program embeds a broker without it.")
    private @Nullable String kafka;

    @Option(
            names = "--kafka-config",
            paramLabel = "FILE",
            description = "How to prove to that Kafka who we are: security.protocol, sasl.mechanism and the like.")
    private @Nullable Path kafkaConfig;

    @Option(
            names = "--inventory",
            paramLabel = "FILE",
            description = "Which node may speak for which ledgers (default: this one for all).")
    private @Nullable Path inventory;

    @Option(
            names = "--partitions",
            paramLabel = "NUMBER",
            description = "Partitions of topics that are made from now on (default: ${DEFAULT-VALUE}).",
            converter = Wanted.Positive.class,
            defaultValue = "4")
    private int partitions = 4;

    @Option(
            names = "--replicas",
            paramLabel = "NUMBER",
            description = "Copies that Kafka keeps of topics that are made from now on (default: ${DEFAULT-VALUE}).",
            converter = Wanted.Positive.class,
            defaultValue = "1")
    private int replicas = 1;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            description = "How long a start waits for that MongoDB and Kafka (default: ${DEFAULT-VALUE}).",
            converter = Wanted.Positive.class,
            defaultValue = "60")
    private int seconds = 60;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Time zone of business dates (default: ${DEFAULT-VALUE}).",
            defaultValue = "Africa/Dakar")
    ZoneId zone = ZoneId.of("Africa/Dakar");

    /** Where the MongoDB is; empty when none was given. */
    Optional<ConnectionString> mongodb() {
        Optional<String> uri = Optional.ofNullable(mongodb).or(Servers::mongodbOfFile);
        try {
            return uri.map(ConnectionString::new);
        } catch (IllegalArgumentException malformed) {
            // Not even a part of it is shown: it may hold a password.
            throw new Complaint("MONGODB_URI_MALFORMED");
        }
    }

    private static Optional<String> mongodbOfFile() {
        Optional<String> file = Environment.value(FILE);
        try {
            return file.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Files.readString(Path.of(file.get())).strip());
        } catch (IOException unreadable) {
            throw new Complaint("OPTION_FILE_UNREADABLE", FILE, file.get());
        }
    }

    /** Where the Kafka is; empty when none was given. */
    Optional<Kafka> kafka() {
        if (kafka == null) {
            return Optional.empty();
        }
        if (!kafka.matches("[^\\s,]+:\\d{1,5}(,[^\\s,]+:\\d{1,5})*")) {
            throw new Complaint("KAFKA_BOOTSTRAP_MALFORMED", kafka);
        }
        Map<String, String> credential = kafkaConfig == null ? Map.of() : KafkaCredential.of(kafkaConfig);
        return Optional.of(new Kafka(kafka, credential, partitions, replicas));
    }

    /** The Kafka of this machine alone, with nothing to prove. */
    Kafka embedded(String bootstrap) {
        return Kafka.at(bootstrap, partitions);
    }

    /** Which node may speak for which ledgers. */
    Inventory inventory() {
        return inventory == null ? Inventory.allOn(node) : InventoryFile.read(inventory);
    }

    /** How long a start waits for servers that were given. */
    Duration patience() {
        return Duration.ofSeconds(seconds);
    }
}
