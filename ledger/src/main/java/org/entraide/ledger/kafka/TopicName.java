package org.entraide.ledger.kafka;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The topic of one stream of one node: {@code entraide.<node>.<stream>}. */
record TopicName(String node, String stream) {

    /** How the names of all nodes begin. */
    static final String ALL = "entraide.";

    private static final Pattern SHAPE = Pattern.compile("entraide\\.([a-z0-9-]+)\\.([a-z]+)");

    TopicName {
        if (!SHAPE.matcher("entraide." + node + "." + stream).matches()) {
            throw new IllegalArgumentException("not a node and a stream: " + node + ", " + stream);
        }
    }

    /** @throws IllegalArgumentException when the name is not that of a stream's topic */
    static TopicName parse(String topic) {
        Matcher name = SHAPE.matcher(topic);
        if (!name.matches()) {
            throw new IllegalArgumentException("not the topic of a stream: " + topic);
        }
        return new TopicName(name.group(1), name.group(2));
    }

    /** The topics of these streams on every node, those of nodes that do not exist yet included. */
    static Pattern ofEveryNode(List<String> streams) {
        return Pattern.compile("entraide\\.[a-z0-9-]+\\.(" + String.join("|", streams) + ")");
    }

    /** How all names begin that belong to a node on a Kafka: those of its topics and of its consumer groups. */
    static String beginning(String node) {
        return ALL + node + ".";
    }

    @Override
    public String toString() {
        return beginning(node) + stream;
    }
}
