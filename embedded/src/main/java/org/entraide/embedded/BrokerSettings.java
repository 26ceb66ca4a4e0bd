package org.entraide.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Kafka's settings for one node alone on one machine. Written anew at each start, since the ports may change.
 *
 * @param knownPort where clients are told to connect
 * @param guard password of the administrator of a broker that asks everybody who they are; absent when it asks nobody
 */
record BrokerSettings(
        Path directory,
        int brokerPort,
        int controllerPort,
        int knownPort,
        @Nullable String guard) {
    static final String ADMINISTRATOR = "admin";
    static final String MECHANISM = "SCRAM-SHA-512";

    Path logDirectory() {
        return directory.resolve("log");
    }

    Path file() {
        return directory.resolve("server.properties");
    }

    Properties write() throws IOException {
        var settings = settings();
        try (var out = Files.newOutputStream(file())) {
            settings.store(out, "Written at each start; changes are lost");
        }
        return settings;
    }

    private Properties settings() {
        var p = new Properties();
        p.setProperty("process.roles", "broker,controller");
        p.setProperty("node.id", "1");
        p.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        var clients = "CLIENTS://127.0.0.1:" + brokerPort;
        p.setProperty("listeners", clients + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.setProperty("advertised.listeners", "CLIENTS://127.0.0.1:" + knownPort);
        p.setProperty("inter.broker.listener.name", "CLIENTS");
        p.setProperty(
                "listener.security.protocol.map",
                "CONTROLLER:PLAINTEXT,CLIENTS:" + (guard == null ? "PLAINTEXT" : "SASL_PLAINTEXT"));
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("log.dirs", logDirectory().toString());
        p.setProperty("auto.create.topics.enable", "false");
        keepEverything(p);
        countOnOneReplica(p);
        restartFast(p);
        staySmall(p);
        if (guard != null) {
            askWhoTheyAre(p, guard);
        }
        return p;
    }

    private static void askWhoTheyAre(Properties p, String password) {
        p.setProperty("sasl.enabled.mechanisms", MECHANISM);
        p.setProperty("sasl.mechanism.inter.broker.protocol", MECHANISM);
        p.setProperty(
                "listener.name.clients.scram-sha-512.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
                        .formatted(ADMINISTRATOR, password));
        p.setProperty("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        // the controller's own line, which nobody else can reach, has no name
        p.setProperty("super.users", "User:" + ADMINISTRATOR + ";User:ANONYMOUS");
    }

    private static void keepEverything(Properties p) {
        p.setProperty("log.retention.ms", "-1");
        p.setProperty("log.retention.bytes", "-1");
        // consumers that come back after years find their place
        p.setProperty("offsets.retention.minutes", String.valueOf(Integer.MAX_VALUE));
    }

    private static void countOnOneReplica(Properties p) {
        p.setProperty("default.replication.factor", "1");
        p.setProperty("min.insync.replicas", "1");
        p.setProperty("offsets.topic.replication.factor", "1");
        p.setProperty("offsets.topic.num.partitions", "3");
        p.setProperty("transaction.state.log.replication.factor", "1");
        p.setProperty("transaction.state.log.min.isr", "1");
        p.setProperty("transaction.state.log.num.partitions", "3");
        p.setProperty("share.coordinator.state.topic.replication.factor", "1");
        p.setProperty("share.coordinator.state.topic.min.isr", "1");
        p.setProperty("share.coordinator.state.topic.num.partitions", "1");
    }

    private static void restartFast(Properties p) {
        // after kill -9 the controller waits for the dead broker's session to end: 9 s by default
        p.setProperty("broker.session.timeout.ms", "1500");
        p.setProperty("broker.heartbeat.interval.ms", "200");
        p.setProperty("group.initial.rebalance.delay.ms", "0");
        p.setProperty("num.recovery.threads.per.data.dir", "2");
    }

    private static void staySmall(Properties p) {
        p.setProperty("log.cleaner.dedupe.buffer.size", "2097152");
        p.setProperty("log.cleaner.threads", "1");
        p.setProperty("num.network.threads", "2");
        p.setProperty("num.io.threads", "4");
        p.setProperty("background.threads", "2");
        p.setProperty("auto.leader.rebalance.enable", "false");
        // each partition reserves two index files of this size; a smaller segment needs no more
        p.setProperty("log.index.size.max.bytes", "1048576");
        p.setProperty("log.segment.bytes", "134217728");
        p.setProperty("message.max.bytes", "2097152");
    }
}
