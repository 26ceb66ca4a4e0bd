package org.entraide.simulation;

/** What goes wrong. */
enum Fault {
    /** The store does not answer; nothing was written. */
    STORE_AWAY,
    /** The line is cut after a block was sent; it does not stand. */
    OUTCOME_UNKNOWN_LOST,
    /** The line is cut after a block was sent; it stands. */
    OUTCOME_UNKNOWN_STOOD,
    /** Of several views only one is written. */
    VIEWS_HALF_WRITTEN,
    /** All views are written, where they stand is not. */
    VIEWS_WITHOUT_HEAD,
    /** The process dies, and nothing of a write is done. */
    DIES_BEFORE_WRITE,
    /** The process dies in the middle of a write. */
    DIES_WITHIN_WRITE,
    /** The process dies just after a write. */
    DIES_AFTER_WRITE,
    /** The process dies while it waits or reads. */
    DIES_AT_REST,
    /** The process stands still in the middle of its work while others go on, and then goes on as if nothing was. */
    WAKES_UP_LATE,
    /** A clock is a year off. */
    CLOCK_WRONG,
    /** A client sends again what was answered. */
    SENT_AGAIN,
    /** Kafka takes some of what is sent, then does not answer. */
    KAFKA_AWAY,
    /** Records arrive twice. */
    DUPLICATED,
    /** A record is gone although Kafka had taken it. */
    LOST,
    /** Records arrive later than those that other mutuals sent after them. */
    OVERTAKEN,
    /** A reader does not see yet what stands in the topic. */
    DELAYED,
    /** A node speaks for a mutual that is not its own. */
    FORGED,
    /** A record without anything that can be read. */
    UNREADABLE,
    /** A topic is deleted and made anew. */
    TOPIC_RECREATED,
    /** Everything is published again. */
    REPUBLISHED,
    /** A partition goes to another reader. */
    REBALANCED,
    /** A reader goes on with a partition that is another's by now. */
    READS_WHAT_IS_ANOTHERS,
    /** Views are made anew while others write. */
    REBUILT
}
