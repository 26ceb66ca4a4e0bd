package org.entraide.registry.household;

import java.util.List;
import org.entraide.events.Event;

/**
 * Who enrolled the household, or added a member to it, had been shown others that looked the same, and found that they
 * are others. Kept in the ledger and not published.
 *
 * @param others numbers of the households that were shown
 */
public record LikenessDismissed(String mutual, String household, List<String> others) implements Event {

    public LikenessDismissed {
        others = List.copyOf(others);
    }
}
