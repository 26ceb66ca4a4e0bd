package org.entraide.hub.overview;

/**
 * A record that moves nothing, kept by where it stands and why, without its content.
 *
 * @param event id of the event, empty when it has none that can be read
 * @param detail in words, for an operator
 */
public record DeadLetter(Shard shard, long offset, String node, String event, Cause cause, String detail) {

    /** Why it moves nothing. */
    public enum Cause {
        UNREADABLE_ENVELOPE,
        /** The node may not speak for this ledger. */
        WRONG_NODE,
        /** The event belongs to another stream than the topic carries. */
        WRONG_TOPIC
    }

    public String id() {
        return shard.id() + "|" + offset;
    }
}
