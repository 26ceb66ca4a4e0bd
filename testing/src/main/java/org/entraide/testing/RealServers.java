package org.entraide.testing;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;

/**
 * A real MongoDB and a real Kafka: those that the environment names, or containers where Docker answers and the images
 * can be had. Without them the tests that ask are skipped, and say so aloud. One of each per process; containers end
 * with it.
 */
public final class RealServers {

    /** Names a MongoDB that tests may fill: a replica set, since the program asks for majorities. */
    public static final String MONGODB = "ENTRAIDE_TEST_MONGODB_URI";
    /** Names a Kafka that tests may fill, as {@code host:port}. */
    public static final String KAFKA = "ENTRAIDE_TEST_KAFKA";

    private static final Logger LOG = LoggerFactory.getLogger(RealServers.class);

    private RealServers() {}

    /** Connection string of a MongoDB; empty when none can be had. */
    public static Optional<String> mongodb() {
        return Mongodb.URI;
    }

    /** Bootstrap servers of a Kafka; empty when none can be had. */
    public static Optional<String> kafka() {
        return Kafka.SERVERS;
    }

    private static Optional<String> given(String variable, Supplier<String> container) {
        String named = System.getenv(variable);
        if (named != null && !named.isBlank()) {
            return Optional.of(named);
        }
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            LOG.warn("SKIPPED: what runs on a real server. Docker does not answer here, and {} is not set.", variable);
            return Optional.empty();
        }
        try {
            return Optional.of(container.get());
        } catch (RuntimeException | LinkageError unobtainable) {
            // What the library needs beside the server comes in an image, too, and is missed while its classes are
            // made.
            LOG.warn(
                    "SKIPPED: what runs on a real server. Docker answers, but no container of it could be started ({}),"
                            + " and {} is not set.",
                    unobtainable.getMessage(),
                    variable);
            return Optional.empty();
        }
    }

    @SuppressWarnings("resource") // ends with the process
    private static String mongodbInContainer() {
        MongoDBContainer container = new MongoDBContainer("mongo:8").withReplicaSet();
        container.start();
        return container.getReplicaSetUrl();
    }

    @SuppressWarnings("resource") // ends with the process
    private static String kafkaInContainer() {
        KafkaContainer container = new KafkaContainer("apache/kafka:4.2.0");
        container.start();
        return container.getBootstrapServers();
    }

    /** Found when it is first asked for. */
    private static final class Mongodb {
        static final Optional<String> URI = given(MONGODB, RealServers::mongodbInContainer);
    }

    private static final class Kafka {
        static final Optional<String> SERVERS = given(KAFKA, RealServers::kafkaInContainer);
    }
}
