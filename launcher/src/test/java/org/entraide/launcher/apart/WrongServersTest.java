package org.entraide.launcher.apart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.entraide.embedded.EmbeddedStore;
import org.entraide.launcher.faults.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that was not told where it works, or told wrongly, ends with one sentence that says how to mend it. */
class WrongServersTest {

    private static final String SECRET = "s3cr3t";
    private static final String NOWHERE = "127.0.0.1:1";

    @TempDir
    Path data;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "registry | '' | '' | The MongoDB is missing: give --mongodb-uri",
                "claims | mongodb://127.0.0.1:1 | '' | Kafka is missing: give --kafka-bootstrap",
                "hub | mongo//u:s3cr3t@h | 127.0.0.1:1 | The address of the MongoDB cannot be read.",
                "hub | mongodb://127.0.0.1:1 | kafka | The address of Kafka is \"kafka\"."
            })
    void whatIsMissingOrMalformedIsSaid(String service, String mongodb, String kafka, String said) throws Exception {
        Cli start = run(Map.of("ENTRAIDE_MONGODB_URI", mongodb, "ENTRAIDE_KAFKA_BOOTSTRAP", kafka), service);
        endsSaying(start, said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ENTRAIDE_NODE | Thiès | --node (or ENTRAIDE_NODE) is \"Thiès\". Give small letters",
                "ENTRAIDE_PORT | http | --port (or ENTRAIDE_PORT) is \"http\". Give a port number",
                "ENTRAIDE_PARTITIONS | 0 | --partitions (or ENTRAIDE_PARTITIONS) is \"0\". Give a whole number",
                "ENTRAIDE_ZONE | Thies | --zone (or ENTRAIDE_ZONE) is \"Thies\". Give a time zone",
                "ENTRAIDE_BEHIND_PROXY | maybe | --behind-proxy (or ENTRAIDE_BEHIND_PROXY) is \"maybe\". Give true"
            })
    void aValueThatCannotBeReadIsNamedAsTheEnvironmentNamesIt(String name, String value, String said) throws Exception {
        endsSaying(run(Map.of(name, value), "registry"), said);
    }

    @Test
    void whoDoesNotAnswerIsNamedWithoutThePassword() throws Exception {
        String uri = "mongodb://entraide:" + SECRET + "@" + NOWHERE;
        Cli start = run(
                Map.of("ENTRAIDE_MONGODB_URI", uri, "ENTRAIDE_KAFKA_BOOTSTRAP", NOWHERE, "ENTRAIDE_WAIT", "1"),
                "claims");
        endsSaying(start, "The MongoDB (" + NOWHERE + ") has not answered for 1 s.");
        try (EmbeddedStore store = EmbeddedStore.open(data)) {
            Map<String, String> noKafka = Map.of(
                    "ENTRAIDE_MONGODB_URI", store.uri(), "ENTRAIDE_KAFKA_BOOTSTRAP", NOWHERE, "ENTRAIDE_WAIT", "1");
            endsSaying(run(noKafka, "hub"), "Kafka (" + NOWHERE + ") has not answered for 1 s.");
        }
    }

    @Test
    void aFileThatCannotBeReadOrHoldsWhatDoesNotBelongThereIsNamedWithoutWhatItHolds() throws Exception {
        Path missing = data.resolve("missing");
        endsSaying(
                run(Map.of("ENTRAIDE_MONGODB_URI_FILE", missing.toString()), "registry"),
                "ENTRAIDE_MONGODB_URI_FILE: the file " + missing + " cannot be read.");
        Path config = data.resolve("client.properties");
        Map<String, String> servers = Map.of(
                "ENTRAIDE_MONGODB_URI",
                "mongodb://" + NOWHERE,
                "ENTRAIDE_KAFKA_BOOTSTRAP",
                NOWHERE,
                "ENTRAIDE_KAFKA_CONFIG",
                config.toString());
        endsSaying(run(servers, "registry"), "--kafka-config: the file " + config + " cannot be read.");
        Files.writeString(config, "sasl.jaas.config=" + SECRET + "\nacks=0\n");
        endsSaying(run(servers, "registry"), "The file " + config + " holds \"acks\".");
    }

    @Test
    void aCredentialThatKafkaClientsCannotUseIsNotRepeated() throws Exception {
        Path config = data.resolve("client.properties");
        Files.writeString(
                config, "security.protocol=SASL_PLAINTEXT\nsasl.mechanism=PLAIN\nsasl.jaas.config=" + SECRET + "\n");
        try (EmbeddedStore store = EmbeddedStore.open(data.resolve("store"))) {
            Map<String, String> servers = Map.of(
                    "ENTRAIDE_MONGODB_URI", store.uri(),
                    "ENTRAIDE_KAFKA_BOOTSTRAP", NOWHERE,
                    "ENTRAIDE_KAFKA_CONFIG", config.toString());
            endsSaying(run(servers, "registry"), "Kafka cannot be called with the settings in the file");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENTRAIDE_MONGODB_URI", "ENTRAIDE_MONGODB_URI_FILE", "ENTRAIDE_KAFKA_BOOTSTRAP"})
    void theFictionalNetworkIsNotWrittenWhereverTheEnvironmentPoints(String name) throws Exception {
        endsSaying(run(Map.of(name, NOWHERE), "demo"), name + " is set: the fictional network");
    }

    private static Cli run(Map<String, String> environment, String service) throws Exception {
        return Cli.run(new HashMap<>(environment), service);
    }

    private static void endsSaying(Cli start, String said) {
        assertThat(start.exit()).as(start.out()).isNotZero();
        assertThat(start.out()).contains(said).doesNotContain(SECRET, "Exception");
    }
}
