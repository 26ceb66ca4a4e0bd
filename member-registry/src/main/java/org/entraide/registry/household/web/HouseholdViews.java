package org.entraide.registry.household.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entraide.access.NotInScope;
import org.entraide.access.Scope;
import org.entraide.ledger.web.Texts;
import org.entraide.pages.Writing;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.Member;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.mongo.MongoHouseholds;
import org.entraide.registry.household.mongo.MongoPeople;
import org.entraide.registry.mutual.Mutual;
import org.entraide.registry.mutual.Versioned;
import org.entraide.registry.mutual.mongo.MongoMutuals;

/** Households with their people, as an actor may see them. */
public final class HouseholdViews {

    private final MongoMutuals mutuals;
    private final MongoHouseholds households;
    private final MongoPeople people;
    private final Clock clock;
    private final Texts texts;

    /** @param texts of the registry */
    public HouseholdViews(
            MongoMutuals mutuals, MongoHouseholds households, MongoPeople people, Clock clock, Texts texts) {
        this.mutuals = mutuals;
        this.households = households;
        this.people = people;
        this.clock = clock;
        this.texts = texts;
    }

    /**
     * A household with its mutual and with what is known of its people, by member number.
     *
     * @param position the household's version
     */
    record Known(Mutual mutual, Household household, long position, Map<String, Person> people) {}

    /**
     * As it stands today.
     *
     * @throws NotInScope when there is none or the actor answers for others
     */
    public Versioned<HouseholdView> get(Scope scope, String code, String number, Locale locale) {
        return get(scope, code, number, today(), locale);
    }

    /** @param on day that standings are told for */
    Versioned<HouseholdView> get(Scope scope, String code, String number, LocalDate on, Locale locale) {
        Known known = known(scope, code, number);
        return new Versioned<>(view(known, on, locale), known.position());
    }

    HouseholdView view(Known known, LocalDate on, Locale locale) {
        StandingTexts standings = new StandingTexts(texts, new Writing(locale));
        return HouseholdView.of(known.mutual(), known.household(), known.people(), on, standings);
    }

    Known known(Scope scope, String code, String number) {
        Mutual mutual = mutual(scope, code);
        Versioned<Household> found = households.get(scope, mutual, number);
        Household household = found.state();
        List<String> members = household.members().stream().map(Member::member).toList();
        return new Known(mutual, household, found.position(), people.find(scope, mutual, members));
    }

    /**
     * Who a member is; empty when the person was erased.
     *
     * @throws NotInScope when there is no such member or the actor answers for others
     */
    Optional<Person> member(Scope scope, String code, String member) {
        Mutual mutual = mutual(scope, code);
        if (households.of(scope, mutual, List.of(member)).isEmpty()) {
            throw new NotInScope();
        }
        return Optional.ofNullable(people.find(scope, mutual, List.of(member)).get(member));
    }

    /** The mutuals in scope, by code. */
    List<Mutual> mutuals(Scope scope, int limit) {
        return mutuals.page(scope, "", limit);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Where people's days begin and end. */
    ZoneId zone() {
        return clock.getZone();
    }

    /** Goes on only if the household is there and in scope. */
    public void require(Scope scope, String code, String number) {
        households.get(scope, mutual(scope, code), number);
    }

    List<Household> page(Scope scope, Mutual mutual, String afterNumber, int limit) {
        return households.page(scope, mutual, afterNumber, limit);
    }

    Mutual mutual(Scope scope, String code) {
        return mutuals.get(scope, code).state();
    }

    List<HouseholdListing> listing(Scope scope, Mutual mutual, List<Household> part) {
        List<String> subscribers = part.stream()
                .flatMap(household -> household.subscriber().stream())
                .toList();
        Map<String, Person> known = people.find(scope, mutual, subscribers);
        return part.stream()
                .map(household -> HouseholdListing.of(
                        household,
                        mutual.currency(),
                        household.subscriber().map(known::get).orElse(null)))
                .toList();
    }
}
