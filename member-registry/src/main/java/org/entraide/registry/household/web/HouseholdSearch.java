package org.entraide.registry.household.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entraide.access.Scope;
import org.entraide.events.Money;
import org.entraide.events.Relationship;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.Member;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonToEnrol;
import org.entraide.registry.household.mongo.Households.PersonToAdd;
import org.entraide.registry.household.mongo.MongoHouseholds;
import org.entraide.registry.household.mongo.MongoPeople;
import org.entraide.registry.household.mongo.PeopleSearch;
import org.entraide.registry.household.mongo.PeopleSearch.Found;
import org.entraide.registry.mutual.Mutual;
import org.entraide.registry.mutual.Numbers;
import org.jspecify.annotations.Nullable;

/** Finds households by what a clerk hears or reads: a name, a phone, the number of a household or of a receipt. */
public final class HouseholdSearch {

    /** More are not shown: another word, or the phone, finds sooner. */
    static final int MOST_SHOWN = 20;

    private static final Pattern RECEIPT = Pattern.compile("([A-Z0-9]{1,6})-([0-9]{1,9})");
    private static final int MOST_FOUND = 3 * MOST_SHOWN;
    private static final int MOST_ALIKE = 5;
    private static final int YEARS_APART = 2;

    private final PeopleSearch search;
    private final MongoPeople people;
    private final MongoHouseholds households;
    private final HouseholdViews views;

    public HouseholdSearch(PeopleSearch search, MongoPeople people, MongoHouseholds households, HouseholdViews views) {
        this.search = search;
        this.people = people;
        this.households = households;
        this.views = views;
    }

    /** @param found who is meant; null for who signs */
    private record Match(Household household, @Nullable Found found) {

        Optional<Member> member() {
            return household.members().stream()
                    .filter(member -> found == null
                            ? member.present() && member.relationship() == Relationship.SUBSCRIBER
                            : member.member().equals(found.member()))
                    .findFirst();
        }

        boolean isAlike(PersonToEnrol person) {
            boolean sharesPhone = found != null && found.person().sharesPhone(person.person());
            return member().filter(member -> member.present() && (sharesPhone || agesFit(member, person)))
                    .isPresent();
        }

        boolean isIn(String number) {
            return household.number().equals(number);
        }

        private static boolean agesFit(Member member, PersonToEnrol person) {
            Integer known = member.birthYear();
            Integer told = person.birthYear();
            return known == null || told == null || Math.abs(known - told) <= YEARS_APART;
        }
    }

    /** The best first, each household once, at most {@link #MOST_SHOWN}. */
    List<Hit> hits(Scope scope, Mutual mutual, String query) {
        return hits(scope, mutual, matches(scope, mutual, query));
    }

    List<HouseholdListing> listings(Scope scope, Mutual mutual, String query) {
        List<Household> found =
                matches(scope, mutual, query).stream().map(Match::household).toList();
        return views.listing(scope, mutual, found);
    }

    /**
     * Who may be the person already: the name sounds so and the year of birth fits, or the phone is the same.
     *
     * @param but these members
     */
    List<Hit> alike(Scope scope, Mutual mutual, PersonToEnrol person, Set<String> but) {
        List<Match> likely =
                likely(scope, mutual, person, but).limit(MOST_ALIKE).toList();
        return hits(scope, mutual, likely);
    }

    /**
     * The same for somebody who is to join a household, each household once. Within that one a phone tells nothing: a
     * family shares it.
     */
    List<Hit> alike(Scope scope, Mutual mutual, PersonToAdd adding, Set<String> but) {
        PersonToEnrol person = adding.person();
        List<Match> likely = onceEach(Stream.concat(
                        likely(scope, mutual, person.withoutPhones(), but)
                                .filter(match -> match.isIn(adding.household())),
                        likely(scope, mutual, person, but).filter(match -> !match.isIn(adding.household()))))
                .limit(MOST_ALIKE)
                .toList();
        return hits(scope, mutual, likely);
    }

    private Stream<Match> likely(Scope scope, Mutual mutual, PersonToEnrol person, Set<String> but) {
        List<Found> others = search.alike(scope, mutual, person.person(), MOST_FOUND).stream()
                .filter(found -> !but.contains(found.member()))
                .toList();
        return placed(scope, mutual, others).stream().filter(match -> match.isAlike(person));
    }

    private List<Match> matches(Scope scope, Mutual mutual, String query) {
        String typed = query.strip();
        String joined = typed.replaceAll("(?<=[0-9])[ .-]+(?=[0-9])", "");
        List<Match> matches = new ArrayList<>();
        if (joined.matches("[0-9]{1,6}")) {
            households
                    .find(scope, mutual, Numbers.text(Integer.parseInt(joined)))
                    .ifPresent(household -> matches.add(new Match(household, null)));
        }
        if (typed.matches("[A-Za-z0-9 ./_-]*[0-9][A-Za-z0-9 ./_-]*")) {
            Stream.of(receipt(typed), typed, typed.toUpperCase(Locale.ROOT))
                    .distinct()
                    .flatMap(number -> households.withReceipt(scope, mutual, number, MOST_SHOWN).stream())
                    .forEach(household -> matches.add(new Match(household, null)));
        }
        // The phones that begin with two digits are half of all.
        if (!joined.matches("[0-9]{1,2}")) {
            List<Found> found = search.search(scope, mutual, joined, MOST_FOUND);
            matches.addAll(placed(scope, mutual, found));
        }
        return onceEach(matches.stream()).limit(MOST_SHOWN).toList();
    }

    private static Stream<Match> onceEach(Stream<Match> matches) {
        Map<String, Match> first = new LinkedHashMap<>();
        matches.forEach(match -> first.putIfAbsent(match.household().number(), match));
        return first.values().stream();
    }

    private List<Match> placed(Scope scope, Mutual mutual, List<Found> found) {
        Map<String, Household> places =
                households.of(scope, mutual, found.stream().map(Found::member).toList());
        return found.stream()
                .flatMap(one -> Optional.ofNullable(places.get(one.member())).stream()
                        .map(household -> new Match(household, one)))
                .toList();
    }

    private List<Hit> hits(Scope scope, Mutual mutual, List<Match> matches) {
        Map<String, Person> subscribers = people.find(
                scope,
                mutual,
                matches.stream()
                        .flatMap(match -> match.household().subscriber().stream())
                        .toList());
        return matches.stream()
                .map(match -> hit(mutual, match, match.household().subscriber().map(subscribers::get)))
                .toList();
    }

    private Hit hit(Mutual mutual, Match match, Optional<Person> subscriber) {
        Household household = match.household();
        Optional<Person> meant =
                Optional.ofNullable(match.found()).map(Found::person).or(() -> subscriber);
        boolean another = !match.member().map(Member::member).equals(household.subscriber());
        return new Hit(
                household.number(),
                household.locality(),
                meant.map(Person::name).orElse(null),
                match.member().map(Member::birthYear).orElse(null),
                Stream.of(meant, subscriber)
                        .flatMap(Optional::stream)
                        .flatMap(person -> person.phones().stream())
                        .findFirst()
                        .orElse(null),
                another ? subscriber.map(Person::name).orElse(null) : null,
                household.present().size(),
                household.coverage().upToDate(views.today()),
                new Money(household.owed(), mutual.currency()));
    }

    /** {@code g1-12} as it is printed: {@code G1-000012}. */
    private static String receipt(String typed) {
        Matcher parts = RECEIPT.matcher(typed.toUpperCase(Locale.ROOT));
        return parts.matches() ? parts.group(1) + "-" + Numbers.text(Long.parseLong(parts.group(2))) : typed;
    }
}
