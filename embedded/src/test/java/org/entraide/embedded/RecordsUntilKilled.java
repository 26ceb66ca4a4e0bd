package org.entraide.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker and a producer in one process: sends without end and says what was acknowledged. */
final class RecordsUntilKilled {
    static final String TOPIC = "entraide.test.claims";

    private RecordsUntilKilled() {}

    static void main(String[] arguments) throws Exception {
        var broker = EmbeddedBroker.start(Path.of(arguments[0]));
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all");
        try (var admin = Admin.create(settings)) {
            if (!admin.listTopics().names().get().contains(TOPIC)) {
                admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1)))
                        .all()
                        .get();
            }
        }
        var text = "x".repeat(256 * 1024);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var n = 0; ; n++) {
                var id = arguments[1] + "/" + n;
                producer.send(new ProducerRecord<>(TOPIC, id, n % 10 == 0 ? text : id))
                        .get();
                System.out.println(id + ";");
            }
        }
    }
}
