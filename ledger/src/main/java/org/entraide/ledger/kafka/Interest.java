package org.entraide.ledger.kafka;

import java.time.Duration;
import java.util.List;

/**
 * What is followed, and by whom.
 *
 * @param group consumer group; its members share the partitions
 * @param streams names of streams, such as {@code premiums}; they are followed on every node
 * @param threads how many partitions are read at once
 * @param lookEvery how often to look for new topics, and for topics that were made anew
 */
public record Interest(String group, List<String> streams, int threads, Duration lookEvery) {

    private static final Duration SECONDS = Duration.ofSeconds(3);

    public Interest {
        if (streams.isEmpty() || !streams.stream().allMatch(stream -> stream.matches("[a-z]+"))) {
            throw new IllegalArgumentException("not names of streams: " + streams);
        }
        streams = List.copyOf(streams);
    }

    /** Of a node's service, whose instances share the work. Read by one thread; new topics are found within seconds. */
    public static Interest of(String node, String service, List<String> streams) {
        return new Interest(TopicName.beginning(node) + service, streams, 1, SECONDS);
    }
}
