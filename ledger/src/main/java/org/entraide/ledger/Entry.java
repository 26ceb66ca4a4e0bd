package org.entraide.ledger;

import java.util.List;
import java.util.Map;

/**
 * What one command left in a block.
 *
 * @param command its id
 * @param actor who gave it
 * @param digest of the request without personal fields
 * @param source id of the event that it notes; empty for a command of somebody's own
 * @param outcome the ids it gave out
 */
public record Entry(
        String command, String actor, String digest, String source, Map<String, String> outcome, List<Written> events) {

    public Entry {
        outcome = Map.copyOf(outcome);
        events = List.copyOf(events);
    }
}
