package org.entraide.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.entraide.embedded.EmbeddedBroker;
import org.entraide.ledger.kafka.Admission.Purpose;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that share a Kafka write their own topics alone, and only a hub reads those of others. */
class AdmissionTest {

    private static final List<String> STREAMS = List.of("premiums");

    @TempDir
    static Path directory;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void admit() {
        broker = EmbeddedBroker.guarded(directory, "administrator");
        Admission admission = new Admission(as("admin", "administrator"));
        admission.admit("thies", "password-thies", Purpose.NODE);
        admission.admit("thies-2", "password-thies-2", Purpose.NODE);
        admission.admit("region", "password-region", Purpose.HUB);
        publish("thies", "thies");
    }

    @AfterAll
    static void close() {
        broker.close();
    }

    private static Map<String, Object> as(String user, String password) {
        Map<String, Object> connection = new HashMap<>(Admission.credential(user, password));
        connection.put("bootstrap.servers", broker.bootstrapServers());
        return connection;
    }

    private static Map<String, Object> as(String user) {
        return as(user, "password-" + user);
    }

    private static void publish(String user, String node) {
        try (KafkaLog log = new KafkaLog(as(user), new Topics(as(user), node, STREAMS, 1, 1))) {
            log.publish(TestKafka.events("SN-THI-0007", "premiums", 1, 3));
        }
    }

    @Test
    void aNodeCannotWriteWhereAnotherDoes() {
        for (String other : List.of("thies-2", "region")) {
            assertThatThrownBy(() -> publish(other, "thies"))
                    .satisfies(refused -> assertThat(Stream.iterate(refused, Objects::nonNull, Throwable::getCause))
                            .hasAtLeastOneElementOfType(TopicAuthorizationException.class));
        }
    }

    @Test
    void aNodeSeesItsOwnTopicsAndAHubThoseOfAll() throws Exception {
        publish("thies-2", "thies-2");
        assertThat(topics("thies")).containsExactly("entraide.thies.premiums");
        assertThat(topics("thies-2")).containsExactly("entraide.thies-2.premiums");
        assertThat(topics("region")).contains("entraide.thies.premiums", "entraide.thies-2.premiums");
    }

    private static Set<String> topics(String user) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(as(user))) {
            return admin.listTopics().names().get();
        }
    }

    @Test
    void nobodyTouchesWhereAnothersReadersStand() {
        try (Admin admin = Admin.create(as("thies-2"))) {
            assertThatThrownBy(() -> admin.listConsumerGroupOffsets("entraide.thies.claims")
                            .partitionsToOffsetAndMetadata()
                            .get())
                    .hasCauseInstanceOf(GroupAuthorizationException.class);
        }
    }

    @Test
    void aNewPasswordEndsTheOldOne() {
        Admission admission = new Admission(as("admin", "administrator"));
        admission.admit("kayes", "password-kayes", Purpose.NODE);
        publish("kayes", "kayes");
        admission.admit("kayes", "another-password", Purpose.NODE);
        assertThatThrownBy(() -> publish("kayes", "kayes")).isInstanceOf(SaslAuthenticationException.class);
    }
}
