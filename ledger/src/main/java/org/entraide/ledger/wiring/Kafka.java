package org.entraide.ledger.wiring;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * The Kafka of an installation.
 *
 * @param bootstrap servers to ask first, such as {@code kafka-1:9092,kafka-2:9092}
 * @param credential how clients prove who they are, such as {@code security.protocol}; empty where nobody asks
 * @param partitions of each topic, fixed when the topics are made
 * @param replicas of each topic, of the topics that are made from now on
 */
public record Kafka(String bootstrap, Map<String, String> credential, int partitions, int replicas) {

    public Kafka {
        credential = Map.copyOf(credential);
    }

    /** A single server that asks nobody who they are. */
    public static Kafka at(String bootstrap, int partitions) {
        return new Kafka(bootstrap, Map.of(), partitions, 1);
    }

    /** How every producer, consumer and administrator reaches it. */
    public Map<String, Object> connection() {
        Map<String, Object> connection = new HashMap<>(credential);
        connection.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrap);
        return connection;
    }

    /** Without the credential, so that nobody logs it by mistake. */
    @Override
    public String toString() {
        return "Kafka[" + bootstrap + "]";
    }
}
