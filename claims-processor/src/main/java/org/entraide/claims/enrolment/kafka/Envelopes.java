package org.entraide.claims.enrolment.kafka;

import java.util.Optional;
import org.entraide.events.EnrolmentEvent;
import org.entraide.events.Event;
import org.entraide.events.EventCodec;
import org.entraide.events.MutualEvent;
import org.entraide.events.Skipped;
import org.entraide.events.Stream;
import org.entraide.events.UnreadableEvent;
import org.entraide.ledger.Alerts.Kind;
import org.entraide.ledger.EventId;
import org.entraide.ledger.Head;
import org.entraide.ledger.Inventory;
import org.entraide.ledger.Views;
import org.entraide.ledger.kafka.Delivery;

/** Looks at what a record claims to be, before anything of it is believed. */
public final class Envelopes {

    private final Inventory inventory;
    private final Views views;
    private final EventCodec codec = EventCodec.published();

    /** @param inventory which node may speak for which mutual */
    public Envelopes(Inventory inventory, Views views) {
        this.inventory = inventory;
        this.views = views;
    }

    /** What a record turned out to be. */
    sealed interface Opened {

        /** An event of a ledger that its node may speak for. */
        record Genuine(EventId id, Event event) implements Opened {}

        /** It moves nothing; a person should look at it. */
        record PutAside(Kind kind, String where, String why) implements Opened {}

        /** Cannot be read, and need not: its number was noted, or passed over, before. */
        record Seen() implements Opened {}
    }

    Opened open(Delivery delivery) {
        EventId id = delivery.id();
        if (id == null) {
            return new Opened.PutAside(
                    Kind.UNREADABLE, delivery.partition() + " " + delivery.offset(), delivery.unreadable());
        }
        if (!inventory.maySpeak(delivery.node(), id.ledger())) {
            return new Opened.PutAside(Kind.FOREIGN_NODE, delivery.node() + " for " + id.source(), id.toString());
        }
        try {
            Event event = codec.read(delivery.type(), delivery.data());
            return belongs(id, event) ? new Opened.Genuine(id, event) : poison(id, "belongs elsewhere");
        } catch (UnreadableEvent unreadable) {
            return poison(id, unreadable.getMessage());
        }
    }

    /** An event may speak only of its own ledger, in its own stream. */
    private static boolean belongs(EventId id, Event event) {
        boolean inStream = event instanceof Skipped
                || Stream.of(event.getClass()).map(Stream::id).equals(Optional.of(id.stream()));
        return inStream
                && switch (event) {
                    case MutualEvent mutual -> mutual.mutual().equals(id.ledger());
                    case EnrolmentEvent enrolment -> enrolment.mutual().equals(id.ledger());
                    default -> true;
                };
    }

    private Opened poison(EventId id, @org.jspecify.annotations.Nullable String why) {
        return isNoted(id) ? new Opened.Seen() : new Opened.PutAside(Kind.POISON, id.source(), id + ": " + why);
    }

    /** By this instance or another. */
    boolean isNoted(EventId id) {
        return views.head(id.ledger())
                .map(Head::watermarks)
                .map(watermarks -> watermarks.getOrDefault(id.source(), 0L) >= id.seq())
                .orElse(false);
    }
}
