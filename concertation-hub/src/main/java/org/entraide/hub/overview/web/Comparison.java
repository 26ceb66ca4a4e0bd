package org.entraide.hub.overview.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entraide.access.Scope;
import org.entraide.hub.overview.Amounts;
import org.entraide.hub.overview.Figures;
import org.entraide.hub.overview.Overview;
import org.entraide.hub.overview.Place;
import org.entraide.hub.overview.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * An overview beside earlier ones of the same place.
 *
 * @param before as many months, just before
 * @param yearBefore the same months a year earlier
 */
public record Comparison(Overview now, Overview before, Overview yearBefore) {

    /** A claims ratio that rises by so many points is marked. */
    private static final BigDecimal JUMP = BigDecimal.TEN;

    private static final Comparator<Line> STEEPEST_FIRST = Comparator.comparing(
                    (Line line) -> line.steepest().orElse(null), Comparator.nullsFirst(Comparator.naturalOrder()))
            .reversed();

    static Comparison of(Overviews overviews, Scope scope, Overview now) {
        Place place = now.place();
        return new Comparison(
                now,
                overviews.overview(
                        scope, place.level(), place.id(), now.period().previous()),
                overviews.overview(
                        scope, place.level(), place.id(), now.period().yearBefore()));
    }

    /** An earlier period, by the end of the key that names it. */
    public record Past(String key, Overview overview) {}

    /** The periods to compare with; only one where both are the same. */
    public List<Past> pasts() {
        Past previous = new Past("previous", before);
        return before.period().equals(yearBefore.period())
                ? List.of(previous)
                : List.of(previous, new Past("year", yearBefore));
    }

    /** One place within, with its figures of the period before; none where nothing was known of it then. */
    public record Line(Overview.Row row, @Nullable Figures past) {

        /** By how many points the claims ratio moved; nothing where either is undefined. */
        public Optional<BigDecimal> points(String currency) {
            return Comparison.points(
                    ratio(row.figures().amounts().get(currency)),
                    past == null ? Optional.empty() : ratio(past.amounts().get(currency)));
        }

        /** Whether this movement is to be marked. */
        public boolean jumped(String currency) {
            return points(currency)
                    .filter(points -> points.compareTo(JUMP) >= 0)
                    .isPresent();
        }

        Optional<BigDecimal> steepest() {
            return row.figures().amounts().keySet().stream()
                    .flatMap(currency -> points(currency).stream())
                    .max(Comparator.naturalOrder());
        }

        private static Optional<BigDecimal> ratio(@Nullable Amounts amounts) {
            return amounts == null ? Optional.empty() : amounts.claimsRatio().percent(1);
        }
    }

    static Optional<BigDecimal> points(Optional<BigDecimal> now, Optional<BigDecimal> before) {
        return now.flatMap(value -> before.map(value::subtract));
    }

    /** How much larger or smaller, in percent of what was; nothing where there was nothing. */
    static Optional<BigDecimal> growth(long now, long before) {
        return new Ratio(Math.subtractExact(now, before), before).percent(1);
    }

    /** The places within; by how steeply the claims ratio rose, or the largest first. */
    public List<Line> lines(boolean byRise) {
        Map<Place, Overview.Row> earlier =
                before.rows().stream().collect(Collectors.toMap(Overview.Row::place, Function.identity()));
        List<Line> lines = now.rows().stream()
                .map(row -> {
                    Overview.Row past = earlier.get(row.place());
                    return new Line(row, past == null ? null : past.figures());
                })
                .toList();
        return byRise ? lines.stream().sorted(STEEPEST_FIRST).toList() : lines;
    }
}
