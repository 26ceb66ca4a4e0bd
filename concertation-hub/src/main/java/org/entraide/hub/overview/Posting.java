package org.entraide.hub.overview;

import java.util.Arrays;
import java.util.List;
import org.entraide.events.ClaimEvent;
import org.entraide.events.EnrolmentEvent;
import org.entraide.events.Event;
import org.entraide.events.EventCodec;
import org.entraide.events.MutualEvent;
import org.entraide.events.MutualEvent.MutualRegistered;
import org.entraide.events.MutualEvent.PackagePublished;
import org.entraide.events.PremiumEvent;
import org.entraide.events.ProviderEvent;
import org.entraide.events.Skipped;
import org.entraide.events.Stream;
import org.entraide.events.UnreadableEvent;
import org.entraide.ledger.EventId;
import org.jspecify.annotations.Nullable;

/** What one event comes to in the figures of its ledger. */
record Posting(List<Movement> movements, @Nullable Profile profile) {

    private static final Posting NOTHING = new Posting(List.of(), null);
    private static final EventCodec CODEC = EventCodec.published();

    /** @throws UnreadableEvent when this version cannot take the event in */
    static Posting of(EventId id, String type, String data) {
        Event event = CODEC.read(type, data);
        if (event instanceof Skipped) {
            return NOTHING;
        }
        Stream stream = stream(id.stream());
        Plausible.require(stream.family().isInstance(event), "a type that its stream does not carry");
        return switch (stream) {
            case MUTUALS -> of(id, (MutualEvent) event);
            case ENROLMENTS -> of(id, (EnrolmentEvent) event);
            case PREMIUMS -> of(id, (PremiumEvent) event);
            case CLAIMS -> of(id, (ClaimEvent) event);
            case PROVIDERS -> of((ProviderEvent) event);
        };
    }

    private static Posting of(EventId id, MutualEvent event) {
        requireOwn(id, event.mutual());
        return switch (event) {
            case MutualRegistered registered -> new Posting(List.of(), Profile.of(registered));
            case PackagePublished _ -> NOTHING;
        };
    }

    private static Posting of(EventId id, EnrolmentEvent event) {
        requireOwn(id, event.mutual());
        return new Posting(Movements.of(event), null);
    }

    private static Posting of(EventId id, PremiumEvent event) {
        requireOwn(id, event.mutual());
        return new Posting(Movements.of(event), null);
    }

    private static Posting of(EventId id, ClaimEvent event) {
        requireOwn(id, event.mutual());
        return new Posting(Movements.of(event), null);
    }

    private static Posting of(ProviderEvent event) {
        return switch (event) {
            case ProviderEvent.ProviderContracted _, ProviderEvent.TariffPublished _ -> NOTHING;
        };
    }

    /** A mutual's ledger speaks for this mutual alone. */
    private static void requireOwn(EventId id, String mutual) {
        Plausible.require(mutual.equals(id.ledger()), "another mutual than its ledger's");
    }

    private static Stream stream(String id) {
        return Arrays.stream(Stream.values())
                .filter(stream -> stream.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new UnreadableEvent("an unknown stream", null));
    }
}
