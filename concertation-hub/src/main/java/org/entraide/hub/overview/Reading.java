package org.entraide.hub.overview;

import java.util.Arrays;
import org.entraide.events.ClaimEvent;
import org.entraide.events.EnrolmentEvent;
import org.entraide.events.Event;
import org.entraide.events.EventCodec;
import org.entraide.events.MutualEvent;
import org.entraide.events.PremiumEvent;
import org.entraide.events.ProviderEvent;
import org.entraide.events.Skipped;
import org.entraide.events.Stream;
import org.entraide.events.UnreadableEvent;
import org.entraide.ledger.EventId;

/** Reads events as every part of the hub takes them in, so that what holds back one part holds back the others too. */
public final class Reading {

    private static final EventCodec CODEC = EventCodec.published();

    private Reading() {}

    /**
     * An event whose content is possible, or {@link Skipped}.
     *
     * @throws UnreadableEvent when this version cannot take the event in
     */
    public static Event event(EventId id, String type, String data) {
        Event event = read(id, type, data);
        Posting.of(event);
        return event;
    }

    /** The event without a look at its content. */
    static Event read(EventId id, String type, String data) {
        Event event = CODEC.read(type, data);
        if (!(event instanceof Skipped)) {
            Stream stream = stream(id.stream());
            Plausible.require(stream.family().isInstance(event), "a type that its stream does not carry");
            Plausible.require(owner(stream, event).equals(id.ledger()), "another owner than its ledger's");
        }
        return event;
    }

    /** A mutual's ledger speaks for this mutual alone, a network's for this network. */
    private static String owner(Stream stream, Event event) {
        return switch (stream) {
            case MUTUALS -> ((MutualEvent) event).mutual();
            case ENROLMENTS -> ((EnrolmentEvent) event).mutual();
            case PREMIUMS -> ((PremiumEvent) event).mutual();
            case CLAIMS -> ((ClaimEvent) event).mutual();
            case PROVIDERS -> ((ProviderEvent) event).network();
        };
    }

    private static Stream stream(String id) {
        return Arrays.stream(Stream.values())
                .filter(stream -> stream.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnreadableEvent("an unknown stream", null));
    }
}
