package org.entraide.hub.overview;

import java.util.List;
import org.entraide.events.ClaimEvent;
import org.entraide.events.EnrolmentEvent;
import org.entraide.events.Event;
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

/** What one event comes to in the figures of its ledger: a function of the event alone. */
public record Posting(List<Movement> movements, @Nullable Profile profile) {

    private static final Posting NOTHING = new Posting(List.of(), null);

    /** @throws UnreadableEvent when this version cannot take the event in */
    public static Posting of(EventId id, String type, String data) {
        return of(Reading.read(id, type, data));
    }

    /** @throws UnreadableEvent when the event's content is impossible */
    static Posting of(Event event) {
        if (event instanceof Skipped) {
            return NOTHING;
        }
        return switch (Stream.of(event.getClass()).orElseThrow()) {
            case MUTUALS -> of((MutualEvent) event);
            case ENROLMENTS -> new Posting(Movements.of((EnrolmentEvent) event), null);
            case PREMIUMS -> new Posting(Movements.of((PremiumEvent) event), null);
            case CLAIMS -> new Posting(Movements.of((ClaimEvent) event), null);
            case PROVIDERS -> of((ProviderEvent) event);
        };
    }

    private static Posting of(MutualEvent event) {
        return switch (event) {
            case MutualRegistered registered -> new Posting(List.of(), Profile.of(registered));
            case PackagePublished _ -> NOTHING;
        };
    }

    private static Posting of(ProviderEvent event) {
        return switch (event) {
            case ProviderEvent.ProviderContracted _, ProviderEvent.TariffPublished _ -> NOTHING;
        };
    }
}
