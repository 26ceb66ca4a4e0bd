package org.entraide.hub.overview.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entraide.access.Scope;
import org.entraide.hub.overview.Overview;
import org.entraide.hub.overview.Period;
import org.entraide.hub.overview.Place;
import org.entraide.pages.Wording;
import org.entraide.pages.Writing;
import org.springframework.web.util.UriComponentsBuilder;

/** Where one can go from an overview; every link keeps place and period, so that it can be passed on. */
public final class Links {

    static final String PATH = "/concertation";

    /** Orders the places within by how steeply their claims ratio rose. */
    static final String BY_RISE = "rise";

    private static final int YEARS = 4;

    private final Overview overview;
    private final Wording wording;

    Links(Overview overview, Wording wording) {
        this.overview = overview;
        this.wording = wording;
    }

    /**
     * One link.
     *
     * @param place by which the form names it, such as {@code country:SN}
     */
    public record Link(String place, String text, String href, boolean current) {}

    public String to(Place place) {
        return href(place, overview.period());
    }

    /** This overview with the largest place first. */
    public String bySize() {
        return to(overview.place());
    }

    /** This overview with the place first whose claims ratio rose most. */
    public String byRise() {
        return bySize() + "&order=" + BY_RISE;
    }

    /** The table in this order, as a file. */
    public String file(boolean byRise) {
        return (byRise ? byRise() : bySize()).replace(PATH + "?", PATH + ".csv?");
    }

    /** The name of a place in the reader's language. */
    public String name(Place place, String name) {
        return name(place, name, wording);
    }

    /** The name of a place in the reader's language; of a mutual as it is given. */
    public static String name(Place place, String name, Wording wording) {
        return switch (place) {
            case Place.Network network -> wording.say("place.network", network.id());
            case Place.Country country -> new Writing(wording.locale()).country(country.id());
            case Place.Mutual _ -> name;
        };
    }

    public String title() {
        return name(overview.place(), overview.name());
    }

    /** From the widest place in scope down to this one. */
    List<Link> path(Scope scope) {
        List<Link> path = new ArrayList<>();
        Place here = overview.place();
        switch (here) {
            case Place.Network _ -> {}
            case Place.Country country -> addNetwork(path, scope, country.network());
            case Place.Mutual mutual -> {
                addNetwork(path, scope, mutual.network());
                if (scope.coversCountry(mutual.network(), mutual.country())) {
                    Place country = new Place.Country(mutual.network(), mutual.country());
                    path.add(link(country, "", false));
                }
            }
        }
        path.add(link(here, overview.name(), true));
        return path;
    }

    private void addNetwork(List<Link> path, Scope scope, String network) {
        if (scope.coversNetwork(network)) {
            path.add(link(new Place.Network(network), "", false));
        }
    }

    /** The last calendar years with figures, the latest first. */
    List<Link> years(YearMonth lastActive) {
        List<Link> years = new ArrayList<>();
        for (int year = lastActive.getYear(); year > lastActive.getYear() - YEARS; year--) {
            Period period = new Period(YearMonth.of(year, 1), YearMonth.of(year, 12));
            years.add(new Link(
                    value(overview.place()),
                    String.valueOf(year),
                    href(overview.place(), period),
                    period.equals(overview.period())));
        }
        return years;
    }

    /** By which the form names a place, such as {@code country:SN}. */
    public static String value(Place place) {
        return level(place) + ":" + place.id();
    }

    private Link link(Place place, String name, boolean current) {
        return new Link(value(place), name(place, name), to(place), current);
    }

    /** The level of a place, as addresses have it. */
    public static String level(Place place) {
        return place.level().name().toLowerCase(Locale.ROOT);
    }

    private String href(Place place, Period period) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("level", level(place))
                .queryParam("id", place.id())
                .queryParam("from", period.from())
                .queryParam("to", period.to())
                .build()
                .encode()
                .toUriString();
    }
}
