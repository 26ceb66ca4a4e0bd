package org.entraide.registry;

import java.util.List;
import java.util.Optional;
import org.entraide.events.Event;
import org.entraide.events.EventCodec;
import org.entraide.events.Stream;
import org.entraide.ledger.Facts;
import org.entraide.registry.household.LikenessDismissed;
import org.entraide.registry.household.ReceiptReferenced;

/** The written form of the registry's events: the published catalogue, and what its ledgers keep to themselves. */
final class RegistryFacts implements Facts<Event> {

    private final EventCodec codec = EventCodec.with(List.of(ReceiptReferenced.class, LikenessDismissed.class));

    @Override
    public String typeOf(Event event) {
        return codec.typeOf(event);
    }

    @Override
    public Optional<String> streamOf(Event event) {
        return Stream.of(event.getClass()).map(Stream::id);
    }

    @Override
    public String write(Event event) {
        return codec.write(event);
    }

    @Override
    public Event read(String type, String data) {
        return codec.read(type, data);
    }
}
