package org.entraide.ledger.kafka;

/**
 * One partition of one life of a topic. A topic that is deleted and made again under its name has a new id, and its
 * offsets begin at 0 again.
 *
 * @param topic name, such as {@code entraide.thies.premiums}
 * @param topicId what Kafka calls this life of the topic
 * @param number 0, 1, 2…
 */
public record Partition(String topic, String topicId, int number) {}
