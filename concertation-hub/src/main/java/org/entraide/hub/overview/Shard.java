package org.entraide.hub.overview;

/**
 * One partition of one life of a topic: the unit that is folded and stored. A topic that is made anew under its name
 * has another id and is folded from the beginning.
 *
 * @param topic such as {@code entraide.thies.premiums}
 * @param topicId what Kafka calls this life of the topic
 */
public record Shard(String topic, String topicId, int number) {

    /** The version of the fold and of its stored form: a new one builds beside the old one. */
    static final String VERSION = "v1";

    /** Under what the shard's progress is stored, such as {@code v1|entraide.thies.premiums|Zk3…|p3}. */
    public String id() {
        return VERSION + "|" + topic + "|" + topicId + "|p" + number;
    }

    /** Whether the topic carries this stream. */
    public boolean carries(String stream) {
        return topic.endsWith("." + stream);
    }
}
