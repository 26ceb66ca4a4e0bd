package org.entraide.hub.overview;

import org.entraide.ledger.EventId;
import org.jspecify.annotations.Nullable;

/**
 * One record of a shard.
 *
 * @param node the installation that wrote it, as the topic's name says
 * @param id absent when the record's envelope cannot be read
 * @param type such as {@code PremiumPaid.v1}
 * @param data JSON text
 * @param unreadable why the envelope cannot be read; empty when it can
 */
public record Arrival(long offset, String node, @Nullable EventId id, String type, String data, String unreadable) {}
