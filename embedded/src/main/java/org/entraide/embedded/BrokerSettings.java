package org.entraide.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Kafka's settings for one node alone on one machine. Written anew at each start, since the ports may change. */
record BrokerSettings(Path directory, int brokerPort, int controllerPort) {

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
        p.setProperty(
                "listeners",
                "PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(brokerPort, controllerPort));
        p.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + brokerPort);
        p.setProperty("controller.listener.names", "CONTROLLER");
        p.setProperty("log.dirs", logDirectory().toString());
        p.setProperty("auto.create.topics.enable", "false");
        keepEverything(p);
        countOnOneReplica(p);
        restartFast(p);
        staySmall(p);
        return p;
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
