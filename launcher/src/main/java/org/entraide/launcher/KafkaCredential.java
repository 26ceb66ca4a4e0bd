package org.entraide.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The properties file that Kafka's own tools take as {@code --command-config}. Only how to prove who we are is taken
 * from it: how events are sent and read is not for an operator to change, since nothing may be lost or overtaken.
 */
final class KafkaCredential {

    private static final List<String> KINDS = List.of("security.", "sasl.", "ssl.");

    private KafkaCredential() {}

    static Map<String, String> of(Path file) {
        Properties properties = PropertiesFile.read("--kafka-config", file);
        Map<String, String> credential = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (KINDS.stream().noneMatch(name::startsWith)) {
                throw new Complaint("KAFKA_CONFIG_SETTING", file.toString(), name);
            }
            credential.put(name, properties.getProperty(name));
        }
        return credential;
    }
}
