package org.entraide.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void keepEverythingAndAreLeftAsTheyAreWhenTheyExist() throws Exception {
        TestKafka.EMBEDDED.topics("kept", "kept").create();
        try (Admin admin = Admin.create(TestKafka.EMBEDDED.connection())) {
            String before = Topics.ids(admin).get("entraide.kept.kept");
            TestKafka.EMBEDDED.topics("kept", "kept", "added").create();

            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "entraide.kept.kept");
            Config config = Objects.requireNonNull(admin.describeConfigs(List.of(topic))
                    .all()
                    .get(20, TimeUnit.SECONDS)
                    .get(topic));

            assertThat(config.get("retention.ms").value()).isEqualTo("-1");
            assertThat(config.get("retention.bytes").value()).isEqualTo("-1");
            assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
            assertThat(Topics.ids(admin))
                    .containsEntry("entraide.kept.kept", before)
                    .containsKey("entraide.kept.added");
        }
    }

    @Test
    void takeAnEventOfTheLargestSize() {
        String data = "\"" + "x".repeat(256 * 1024 - 2) + "\"";
        Recorder reader = new Recorder();
        try (KafkaLog log = TestKafka.EMBEDDED.log("thies", "large");
                Subscription subscription = TestKafka.EMBEDDED.follow("large", reader)) {
            var small = TestKafka.events("SN-THI-0001", "large", 1, 1).getFirst();
            log.publish(List.of(new org.entraide.ledger.Log.Message(small.id(), small.type(), small.at(), data)));

            assertThat(reader.next(1).getFirst().data()).isEqualTo(data);
            assertThat(subscription.stuck()).isEmpty();
        }
    }

    @Test
    void areNamedAfterANodeAndAStream() {
        assertThatThrownBy(() -> TestKafka.EMBEDDED.topics("Thiès", "premiums"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TestKafka.EMBEDDED.topics("thies", "a.b"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(TopicName.parse("entraide.thies.premiums")).isEqualTo(new TopicName("thies", "premiums"));
        assertThat("entraide.new-node.claims").matches(TopicName.ofEveryNode(List.of("claims", "premiums")));
        assertThat("entraide.new-node.funds").doesNotMatch(TopicName.ofEveryNode(List.of("claims", "premiums")));
    }
}
