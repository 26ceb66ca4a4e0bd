package org.entraide.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.entraide.ledger.Log;
import org.entraide.ledger.kafka.MemoryTopics;

/** The way of one relay to the topics of its node. Within a partition what it sends keeps its order. */
final class Cables implements Log {

    private final MemoryTopics topics;
    private final String node;
    private final Instance instance;
    private final Chance chance;
    private final Runnable damage;

    /** @param damage called when something that was acknowledged is gone */
    Cables(MemoryTopics topics, String node, Instance instance, Chance chance, Runnable damage) {
        this.topics = topics;
        this.node = node;
        this.instance = instance;
        this.chance = chance;
        this.damage = damage;
    }

    @Override
    public void publish(List<Message> messages) {
        boolean away = chance.strikes(Fault.KAFKA_AWAY, 12);
        Set<String> cut = new HashSet<>();
        for (Message message : messages) {
            long before = topics.size();
            instance.access();
            if (topics.size() != before) {
                chance.count(Fault.OVERTAKEN);
            }
            String stream = message.id().stream();
            if (away && chance.once(4)) {
                cut.add(stream);
            }
            if (!cut.contains(stream)) {
                append(message);
            }
        }
        if (away) {
            throw new KafkaException("not all was acknowledged");
        }
        instance.access();
    }

    private void append(Message message) {
        if (chance.strikes(Fault.LOST, 400)) {
            damage.run();
            return;
        }
        topics.append(node, message);
        if (chance.strikes(Fault.DUPLICATED, 40)) {
            topics.append(node, message);
        }
    }

    @Override
    public void close() {}
}
