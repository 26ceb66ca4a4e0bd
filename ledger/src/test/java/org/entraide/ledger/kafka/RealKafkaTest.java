package org.entraide.ledger.kafka;

import static org.junit.jupiter.api.Assumptions.abort;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.entraide.testing.RealServers;
import org.junit.jupiter.api.BeforeAll;

/** On a real Kafka, of which it first deletes what an earlier run left there. */
class RealKafkaTest extends SubscriptionContract {

    @Override
    TestKafka kafka() {
        return new TestKafka(servers());
    }

    private static String servers() {
        return RealServers.kafka().orElseGet(() -> abort("no real Kafka: nothing was checked on one"));
    }

    @BeforeAll
    static void clean() throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers()))) {
            List<String> left = admin.listTopics().names().get().stream()
                    .filter(topic -> topic.matches("entraide\\.(thies|kayes)\\..+"))
                    .toList();
            admin.deleteTopics(left).all().get();
        }
    }
}
