package org.entraide.claims;

import java.util.Optional;
import org.entraide.claims.command.ClaimsFact;
import org.entraide.events.Event;
import org.entraide.events.EventCodec;
import org.entraide.events.Stream;
import org.entraide.ledger.Facts;

/** The JSON form of everything a claims ledger holds: the published events and its own facts. */
final class ClaimsFacts implements Facts<Event> {

    private final EventCodec codec =
            EventCodec.with(EventCodec.records(ClaimsFact.class).toList());

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
