package org.entraide.launcher.openimis;

import com.mongodb.client.MongoClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;

/** What the program has left behind, as text: in topics for others to read, and in collections. */
public final class Left {

    private static final Pattern OURS = Pattern.compile("entraide\\..*");

    private final MongoClient mongo;
    private final String kafka;

    Left(MongoClient mongo, String kafka) {
        this.mongo = mongo;
        this.kafka = kafka;
    }

    /** Every record of every topic from its first offset: topic, key, headers and value. */
    public List<String> inTopics() {
        List<String> found = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka, "group.id", "a-curious-reader", "enable.auto.commit", "false"),
                new StringDeserializer(),
                new StringDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(partition -> OURS.matcher(partition.topic()).matches())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> {
                    StringBuilder text = new StringBuilder(each.topic() + " " + each.key() + " ");
                    each.headers()
                            .forEach(header -> text.append(header.key())
                                    .append('=')
                                    .append(new String(header.value(), StandardCharsets.UTF_8))
                                    .append(' '));
                    found.add(text.append(each.value()).toString());
                });
            }
        }
        return found;
    }

    /** Every document of the services except people's own. */
    public List<String> inLedgersAndViews() {
        List<String> found = new ArrayList<>();
        for (String service : Set.of("registry", "claims", "hub")) {
            for (String collection : mongo.getDatabase(service).listCollectionNames()) {
                if (!collection.equals("people")) {
                    found.addAll(documents(service, collection));
                }
            }
        }
        return found;
    }

    /** The only place for names and phones. */
    public List<String> ofPeople() {
        return documents("registry", "people");
    }

    /** Bodies are JSON within JSON: their quotation marks are written plainly, as in topics. */
    private List<String> documents(String service, String collection) {
        return mongo.getDatabase(service)
                .getCollection(collection)
                .find()
                .map(Document::toJson)
                .map(text -> text.replace("\\\"", "\""))
                .into(new ArrayList<>());
    }
}
