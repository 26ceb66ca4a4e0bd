package org.entraide.claims.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.entraide.events.Event;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Folios;
import org.jspecify.annotations.Nullable;

/**
 * The events of one decision in the making. What was added so far is already folded in, so that the second claim
 * decided by the same command sees what the first one used.
 */
public final class Draft implements Pages {

    private final Folios folios;
    private final BiConsumer<Event, Pages> folding;
    private final Map<String, Record> written = new HashMap<>();
    private final List<Event> events = new ArrayList<>();

    /** @param folding what an event does to folios */
    public Draft(Folios folios, BiConsumer<Event, Pages> folding) {
        this.folios = folios;
        this.folding = folding;
    }

    public void add(Event event) {
        events.add(event);
        folding.accept(event, this);
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** Everything added, as the decision. */
    public Decision<Event> accepted(Map<String, String> outcome) {
        return new Decision.Accepted<>(outcome, events);
    }

    @Override
    public void put(String key, Record folio) {
        written.put(key, folio);
    }

    @Override
    public <T extends Record> @Nullable T find(String key, Class<T> type) {
        Record drafted = written.get(key);
        return drafted == null ? folios.find(key, type) : type.cast(drafted);
    }

    @Override
    public long position(String key) {
        return folios.position(key);
    }
}
