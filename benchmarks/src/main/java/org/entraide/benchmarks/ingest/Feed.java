package org.entraide.benchmarks.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.common.TopicPartition;
import org.entraide.benchmarks.ingest.Region.Told;
import org.entraide.events.Stream;
import org.entraide.hub.overview.Posting;
import org.entraide.ledger.Log;
import org.entraide.ledger.kafka.KafkaLog;
import org.entraide.ledger.kafka.Topics;

/**
 * Events of one node in Kafka, and what they come to.
 *
 * @param bootstrap where Kafka is
 * @param partitions of each topic
 * @param events how many there are
 * @param cells what the figures must be, by {@link Cell#text}
 */
record Feed(String bootstrap, String node, int partitions, int events, Map<String, Long> cells) {

    private static final int AT_ONCE = 500;

    Feed {
        cells = Map.copyOf(cells);
    }

    /** Publishes the events of a made-up region as its node would. */
    static Feed publish(String bootstrap, String node, int partitions, int mutuals, int events) {
        Map<String, Object> connection = Map.of("bootstrap.servers", bootstrap);
        Publication publication = new Publication();
        try (KafkaLog log = new KafkaLog(connection, new Topics(connection, node, Stream.ids(), partitions, 1))) {
            Region region = new Region(mutuals, 7);
            region.beginnings().forEach(publication::add);
            while (publication.count < events) {
                publication.add(region.next(publication.count / (double) events));
                if (publication.waiting.size() >= AT_ONCE) {
                    publication.hand(log);
                }
            }
            publication.hand(log);
        }
        return new Feed(bootstrap, node, partitions, publication.count, Cell.texts(publication.cells));
    }

    List<String> topics() {
        return java.util.Arrays.stream(Stream.values())
                .map(stream -> stream.topic(node))
                .toList();
    }

    List<TopicPartition> places() {
        return topics().stream()
                .flatMap(topic -> IntStream.range(0, partitions).mapToObj(number -> new TopicPartition(topic, number)))
                .toList();
    }

    /** What is about to be published, and the figures so far. */
    private static final class Publication {

        private final Messages messages = new Messages();
        private final Map<Cell, Long> cells = new HashMap<>();
        private final List<Log.Message> waiting = new ArrayList<>();
        private int count;

        void add(Told told) {
            for (Log.Message message : messages.of(told)) {
                Posting.of(message.id(), message.type(), message.data())
                        .movements()
                        .forEach(movement -> cells.merge(Cell.of(told.mutual(), movement), movement.by(), Long::sum));
                waiting.add(message);
                count++;
            }
        }

        void hand(Log log) {
            log.publish(waiting);
            waiting.clear();
        }
    }
}
