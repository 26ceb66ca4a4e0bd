package org.entraide.hub.overview;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entraide.events.Stream;

/** Rolls a snapshot up into the answer to one question. */
public final class Reckoning {

    private static final Comparator<Overview.Row> LARGEST_FIRST = Comparator.comparingLong(
                    (Overview.Row row) -> row.figures().beneficiaries())
            .reversed()
            .thenComparing(row -> row.place().id());

    private Reckoning() {}

    public static Overview of(Snapshot snapshot, Place place, Period period) {
        List<Profile> mutuals = snapshot.mutuals(place);
        Map<String, Cells> cells =
                mutuals.stream().collect(Collectors.toMap(Profile::mutual, each -> snapshot.cells(each.mutual())));
        Cells all = sum(mutuals, cells);
        Set<String> currencies = currencies(mutuals);
        List<Overview.Month> months = period.months().stream()
                .map(month -> new Overview.Month(month, Tally.of(all, month, month, currencies)))
                .toList();
        return new Overview(
                place,
                name(snapshot, place),
                period,
                Tally.of(all, period.from(), period.to(), currencies),
                rows(place, mutuals, cells, period),
                months,
                asOf(snapshot, mutuals));
    }

    private static List<Overview.Row> rows(
            Place place, List<Profile> mutuals, Map<String, Cells> cells, Period period) {
        Function<Profile, Place> child = mutual -> switch (place) {
            case Place.Network(var network) -> new Place.Country(network, mutual.country());
            case Place.Country _, Place.Mutual _ -> Place.of(mutual);
        };
        if (place instanceof Place.Mutual) {
            return List.of();
        }
        return mutuals.stream().collect(Collectors.groupingBy(child)).entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue(), cells, period))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private static Overview.Row row(Place place, List<Profile> mutuals, Map<String, Cells> cells, Period period) {
        String name = place instanceof Place.Mutual ? mutuals.getFirst().name() : place.id();
        Figures figures = Tally.of(sum(mutuals, cells), period.from(), period.to(), currencies(mutuals));
        return new Overview.Row(place, name, figures);
    }

    private static Cells sum(List<Profile> mutuals, Map<String, Cells> cells) {
        Cells sum = new Cells();
        mutuals.forEach(mutual -> sum.addAll(cells.getOrDefault(mutual.mutual(), new Cells())));
        return sum;
    }

    private static Set<String> currencies(List<Profile> mutuals) {
        return mutuals.stream()
                .map(Profile::currency)
                .filter(currency -> !currency.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String name(Snapshot snapshot, Place place) {
        return switch (place) {
            case Place.Mutual mutual -> snapshot.profile(mutual.id()).name();
            case Place.Network _, Place.Country _ -> place.id();
        };
    }

    private static Overview.AsOf asOf(Snapshot snapshot, List<Profile> mutuals) {
        Map<String, List<Mark>> marks = new TreeMap<>();
        mutuals.forEach(mutual -> snapshot.marks(mutual.mutual())
                .forEach((stream, mark) ->
                        marks.computeIfAbsent(stream, _ -> new ArrayList<>()).add(mark)));
        List<Overview.Position> positions = Arrays.stream(Stream.values())
                .filter(stream -> marks.containsKey(stream.id()))
                .map(stream -> position(stream.id(), marks.getOrDefault(stream.id(), List.of())))
                .toList();
        return new Overview.AsOf(mutuals.size(), positions);
    }

    private static Overview.Position position(String stream, List<Mark> marks) {
        long reached = marks.stream().mapToLong(Mark::reached).sum();
        int heldBack = (int) marks.stream().filter(Mark::heldBack).count();
        return new Overview.Position(stream, reached, heldBack);
    }
}
