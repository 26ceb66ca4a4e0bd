package org.entraide.ledger.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** A consumer group of {@link MemoryTopics}: who reads which partition, and how far the group is. */
public final class MemoryGroup {

    private final MemoryTopics topics;
    private final Pattern names;
    private final int members;
    private final boolean careless;
    private final Map<TopicPartition, Integer> owners = new HashMap<>();
    private final Map<TopicPartition, OffsetAndMetadata> committed = new HashMap<>();
    private int generation;
    private List<TopicPartition> partitions = List.of();
    private int known;

    /** @param careless whether a place is taken for one of the topic's present life, whichever it was of */
    public MemoryGroup(MemoryTopics topics, List<String> streams, int members, boolean careless) {
        this.topics = topics;
        this.names = TopicName.ofEveryNode(streams);
        this.members = members;
        this.careless = careless;
    }

    public List<TopicPartition> partitions() {
        // Topics come and never go, so that as many of them are the same.
        if (known != topics.count()) {
            partitions = topics.partitions(names);
            known = topics.count();
        }
        return partitions;
    }

    /** Gives a partition to a member, who learns of it when it asks; whoever had it does not know yet. */
    public void give(TopicPartition place, int member) {
        owners.put(place, member);
    }

    /**
     * Gives all partitions of a member to others.
     *
     * @param draw decides to whom: from 0 up to, not including, what it is told
     */
    public void expel(int member, IntUnaryOperator draw) {
        partitions().stream()
                .filter(place -> owns(member, place))
                .forEach(place -> give(place, (member + 1 + draw.applyAsInt(members - 1)) % members));
    }

    /** Lets every member begin every partition anew. */
    void startAgain() {
        generation++;
    }

    int generation() {
        return generation;
    }

    boolean owns(int member, TopicPartition place) {
        return owners.getOrDefault(place, Math.floorMod(place.hashCode(), members)) == member;
    }

    void commit(Map<TopicPartition, OffsetAndMetadata> places) {
        committed.putAll(places);
    }

    Map<TopicPartition, OffsetAndMetadata> committed(Set<TopicPartition> places) {
        Map<TopicPartition, OffsetAndMetadata> found = new HashMap<>(committed);
        found.keySet().retainAll(places);
        if (careless) {
            Map<String, String> ids = topics.ids();
            found.replaceAll((place, next) -> new OffsetAndMetadata(next.offset(), ids.get(place.topic())));
        }
        return found;
    }

    MemoryTopics topics() {
        return topics;
    }
}
