package org.entraide.registry.household.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private static final int MOST_FOUND = 300;
    private static final int MOST_SHOWN = 20;

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
     * As it stands today.
     *
     * @throws org.entraide.access.NotInScope when there is none or the actor answers for others
     */
    public Versioned<HouseholdView> get(Scope scope, String code, String number, Locale locale) {
        return get(scope, code, number, LocalDate.now(clock), locale);
    }

    /** @param on day that standings are told for */
    Versioned<HouseholdView> get(Scope scope, String code, String number, LocalDate on, Locale locale) {
        Mutual mutual = mutuals.get(scope, code).state();
        Versioned<Household> found = households.get(scope, mutual, number);
        Household household = found.state();
        List<String> members = household.members().stream().map(Member::member).toList();
        Map<String, Person> known = people.find(scope, mutual, members);
        return new Versioned<>(
                HouseholdView.of(mutual, household, known, on, new StandingTexts(texts, new Writing(locale))),
                found.position());
    }

    /** The mutuals in scope, by code. */
    List<Mutual> mutuals(Scope scope, int limit) {
        return mutuals.page(scope, "", limit);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Goes on only if the household is there and in scope. */
    public void require(Scope scope, String code, String number) {
        households.get(scope, mutuals.get(scope, code).state(), number);
    }

    List<Household> page(Scope scope, Mutual mutual, String afterNumber, int limit) {
        return households.page(scope, mutual, afterNumber, limit);
    }

    /** Households by number, or by the name or phone of anybody in them; the best matches first, at most twenty. */
    List<HouseholdListing> search(Scope scope, Mutual within, String query) {
        String digits = query.strip();
        if (digits.matches("[0-9]{1,6}")) {
            String number = "%06d".formatted(Integer.parseInt(digits));
            return listing(
                    scope,
                    within,
                    households.page(scope, within, before(number), 1).stream()
                            .filter(household -> household.number().equals(number))
                            .toList());
        }
        List<String> members =
                people.search(scope, within, query.replaceAll("(?<=[0-9])[ .-]+(?=[0-9])", ""), MOST_FOUND);
        return listing(
                scope,
                within,
                households.of(scope, within, members).stream().limit(MOST_SHOWN).toList());
    }

    private static String before(String number) {
        return "%06d".formatted(Math.max(0, Integer.parseInt(number) - 1));
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
