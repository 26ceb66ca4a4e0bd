package org.entraide.ledger.kafka;

/**
 * A partition whose next batch the reader could not take several times in a row. It is tried again for ever.
 *
 * @param tries how often it failed
 * @param cause name of the last failure's kind
 */
public record Stuck(String topic, int partition, int tries, String cause) {}
