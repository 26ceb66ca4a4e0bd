package org.entraide.hub.overview.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.entraide.access.NotInScope;
import org.entraide.access.Scope;
import org.entraide.hub.overview.Counter;
import org.entraide.hub.overview.Figure;
import org.entraide.hub.overview.Folds;
import org.entraide.hub.overview.Latest;
import org.entraide.hub.overview.Overview;
import org.entraide.hub.overview.Period;
import org.entraide.hub.overview.Place;
import org.entraide.hub.overview.Profile;
import org.entraide.hub.overview.Reckoning;
import org.entraide.hub.overview.Snapshot;
import org.jspecify.annotations.Nullable;

/** Answers questions about networks, countries and mutuals, within the scope of who asks. */
public final class Overviews {

    private static final int CACHED = 500;

    private final Latest latest;
    private volatile Answers answers = new Answers(Snapshot.EMPTY, new ConcurrentHashMap<>());

    /** @param nanoTime a running time in nanoseconds, such as {@code System::nanoTime} */
    public Overviews(Folds folds, LongSupplier nanoTime) {
        this.latest = new Latest(folds, nanoTime);
    }

    /** New figures stand in the store: who asks next is shown them. */
    public void stored() {
        latest.stored();
    }

    /** @throws NotInScope when the place is not the asker's to see, or is not there */
    public Overview overview(Scope scope, Place.Level level, String id, Period period) {
        Snapshot snapshot = latest.snapshot();
        Place place = place(snapshot, scope, level, id);
        Map<Asked, Overview> cached = answers(snapshot).answers();
        Asked question = new Asked(place, period);
        Overview known = cached.get(question);
        if (known != null) {
            return known;
        }
        Overview answer = Reckoning.of(snapshot, place, period);
        if (cached.size() < CACHED) {
            cached.put(question, answer);
        }
        return answer;
    }

    /** The last month in which money or care was counted at this place, or {@code otherwise} when there is none. */
    public YearMonth lastActiveMonth(Scope scope, Place.Level level, String id, YearMonth otherwise) {
        Snapshot snapshot = latest.snapshot();
        return snapshot.mutuals(place(snapshot, scope, level, id)).stream()
                .flatMap(mutual -> snapshot.cells(mutual.mutual()).months().entrySet().stream())
                .filter(cell -> cell.getKey().isBefore(otherwise.plusMonths(1)))
                .filter(cell -> cell.getValue().keySet().stream().anyMatch(Overviews::isActivity))
                .map(Map.Entry::getKey)
                .max(Comparator.naturalOrder())
                .orElse(otherwise);
    }

    /** What somebody sees first: all of their scope. */
    public static Place.Level widest(Scope scope) {
        return switch (scope) {
            case Scope.Network _ -> Place.Level.NETWORK;
            case Scope.Country _ -> Place.Level.COUNTRY;
            case Scope.Mutual _ -> Place.Level.MUTUAL;
        };
    }

    /** The code of what somebody sees first. */
    public static String own(Scope scope) {
        return switch (scope) {
            case Scope.Network(var code) -> code;
            case Scope.Country country -> country.iso2();
            case Scope.Mutual(var code) -> code;
        };
    }

    /**
     * The place that a request names; without level, all of the asker's scope.
     *
     * @throws NotInScope when the place is not the asker's to see, or is not there
     * @throws Question.Unclear naming the parameter that is wrong
     */
    public Place place(Scope scope, @Nullable String level, @Nullable String id) {
        Question question = Question.of(scope, level, id, null, null);
        return place(latest.snapshot(), scope, question.level(), question.id());
    }

    /** Where one can go from a place: back up to all of one's scope, and to the places within. */
    public List<Named> around(Scope scope, Place here) {
        Snapshot snapshot = latest.snapshot();
        List<Named> places = new ArrayList<>();
        Place widest = place(scope, null, null);
        places.add(named(snapshot, widest));
        if (here instanceof Place.Mutual mutual && scope.coversNetwork(mutual.network())) {
            places.add(named(snapshot, new Place.Country(mutual.network(), mutual.country())));
        }
        if (!here.equals(widest)) {
            places.add(named(snapshot, here));
        }
        Stream<Place> within = switch (here) {
            case Place.Network network ->
                snapshot.mutuals(network).stream()
                        .map(Profile::country)
                        .map(country -> new Place.Country(network.id(), country));
            case Place.Country country -> snapshot.mutuals(country).stream().map(Place::of);
            case Place.Mutual _ -> Stream.empty();
        };
        within.distinct()
                .map(place -> named(snapshot, place))
                .sorted(Comparator.comparing(Named::name))
                .forEach(places::add);
        return places;
    }

    /** A place and the name of the mutual that it is; the code of any other. */
    public record Named(Place place, String name) {}

    private static Named named(Snapshot snapshot, Place place) {
        return new Named(
                place,
                place.level() == Place.Level.MUTUAL
                        ? snapshot.profile(place.id()).name()
                        : place.id());
    }

    private static boolean isActivity(Counter counter) {
        return counter.figure() == Figure.PREMIUM_COLLECTED || counter.figure() == Figure.CLAIMS;
    }

    private Place place(Snapshot snapshot, Scope scope, Place.Level level, String id) {
        return switch (level) {
            case NETWORK -> {
                scope.requireNetwork(id);
                yield new Place.Network(id);
            }
            case COUNTRY -> country(snapshot, scope, id);
            case MUTUAL -> {
                Profile profile = snapshot.profile(id);
                scope.requireMutual(profile.network(), profile.country(), id);
                yield Place.of(profile);
            }
        };
    }

    private static Place country(Snapshot snapshot, Scope scope, String id) {
        String network = switch (scope) {
            case Scope.Network(var code) -> code;
            case Scope.Country country -> country.network();
            case Scope.Mutual _ -> throw new NotInScope();
        };
        scope.requireCountry(network, id);
        Place place = new Place.Country(network, id);
        if (!id.equals(own(scope)) && snapshot.mutuals(place).isEmpty()) {
            throw new NotInScope();
        }
        return place;
    }

    private Answers answers(Snapshot snapshot) {
        Answers current = answers;
        if (current.snapshot() != snapshot) {
            current = new Answers(snapshot, new ConcurrentHashMap<>());
            answers = current;
        }
        return current;
    }

    private record Asked(Place place, Period period) {}

    private record Answers(Snapshot snapshot, Map<Asked, Overview> answers) {}
}
