package org.entraide.hub.feed;

import java.util.stream.Stream;
import org.entraide.events.ClaimEvent;
import org.entraide.events.EnrolmentEvent;
import org.entraide.events.Event;
import org.entraide.events.EventCodec;
import org.entraide.events.MutualEvent;
import org.entraide.events.MutualEvent.MutualRegistered;
import org.entraide.events.MutualEvent.PackagePublished;
import org.entraide.events.PackageTerms;
import org.entraide.events.PremiumEvent;
import org.entraide.events.ProviderEvent;
import org.entraide.events.ProviderEvent.ProviderContracted;
import org.entraide.events.ProviderEvent.TariffPublished;
import org.entraide.ledger.EventId;

/** What a feed tells of each event, chosen field by field. */
public final class Views {

    private Views() {}

    static Item of(EventId id, Event event, Subject subject) {
        return switch (stream(event)) {
            case MUTUALS -> item(Item.Kind.ORGANISATION, id, event, subject, details((MutualEvent) event));
            case PROVIDERS -> item(Item.Kind.ORGANISATION, id, event, subject, details((ProviderEvent) event));
            case ENROLMENTS ->
                item(Item.Kind.PERSON, id, event, subject, EnrolmentViews.details((EnrolmentEvent) event));
            case PREMIUMS -> item(Item.Kind.PERSON, id, event, subject, MoneyViews.details((PremiumEvent) event));
            case CLAIMS -> item(Item.Kind.PERSON, id, event, subject, MoneyViews.details((ClaimEvent) event));
        };
    }

    /** The types that a grade may tell of. */
    public static Stream<String> types(Grade grade) {
        Stream<String> all = Stream.of(org.entraide.events.Stream.values())
                .flatMap(stream -> EventCodec.records(stream.family()))
                .map(Class::getSimpleName);
        return switch (grade) {
            case EVENTS -> all;
            case DIGEST -> all.filter(type -> Counted.types().contains(type) || isOrganisations(type));
        };
    }

    private static boolean isOrganisations(String type) {
        return Stream.of(MutualEvent.class, ProviderEvent.class)
                .flatMap(EventCodec::records)
                .anyMatch(each -> each.getSimpleName().equals(type));
    }

    private static org.entraide.events.Stream stream(Event event) {
        return org.entraide.events.Stream.of(event.getClass()).orElseThrow();
    }

    private static Item item(Item.Kind kind, EventId id, Event event, Subject subject, Details details) {
        return new Item(kind, id.toString(), event.getClass().getSimpleName(), subject, details);
    }

    private static Details details(MutualEvent event) {
        return switch (event) {
            case MutualRegistered it -> Details.of("region", it.region(), "currency", it.currency());
            case PackagePublished it -> {
                PackageTerms terms = it.terms();
                yield Details.of(
                        "package",
                        terms.code(),
                        "version",
                        terms.version(),
                        "packageName",
                        terms.name(),
                        "effectiveFrom",
                        terms.effectiveFrom());
            }
        };
    }

    private static Details details(ProviderEvent event) {
        return switch (event) {
            case ProviderContracted it ->
                Details.of(
                        "provider",
                        it.provider(),
                        "providerName",
                        it.name(),
                        "level",
                        it.level(),
                        "region",
                        it.region(),
                        "tariff",
                        it.tariff(),
                        "from",
                        it.from());
            case TariffPublished it ->
                Details.of(
                        "tariff",
                        it.tariff(),
                        "version",
                        it.version(),
                        "effectiveFrom",
                        it.effectiveFrom(),
                        "currency",
                        it.currency(),
                        "prices",
                        it.prices().size());
        };
    }
}
