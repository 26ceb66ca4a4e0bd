package org.entraide.hub.overview;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything stored at one moment, by mutual. Never changed once made. */
public final class Snapshot {

    public static final Snapshot EMPTY = new Snapshot(List.of(), List.of());

    private final Map<String, Profile> profiles = new HashMap<>();
    private final Map<String, List<Cells>> cells = new HashMap<>();
    private final Map<String, Map<String, Mark>> marks = new HashMap<>();

    Snapshot(Collection<Group> groups, Collection<Checkpoint> checkpoints) {
        for (Group group : groups) {
            profiles.putAll(group.profiles());
            group.cells()
                    .forEach((mutual, own) -> cells.computeIfAbsent(mutual, _ -> new ArrayList<>())
                            .add(own));
        }
        for (Checkpoint checkpoint : checkpoints) {
            checkpoint.marks().forEach((source, mark) -> {
                int slash = source.indexOf('/');
                marks.computeIfAbsent(source.substring(0, slash), _ -> new HashMap<>())
                        .put(source.substring(slash + 1), mark);
            });
        }
    }

    /** What is known of it, or a stand-in while its registration has not come. */
    public Profile profile(String mutual) {
        return profiles.getOrDefault(mutual, Profile.unknown(mutual));
    }

    public List<Profile> mutuals(Place place) {
        return switch (place) {
            case Place.Mutual mutual -> List.of(profile(mutual.id()));
            case Place.Network _, Place.Country _ ->
                profiles.values().stream().filter(place::holds).toList();
        };
    }

    /** Its figures, summed over streams. */
    public Cells cells(String mutual) {
        Cells sum = new Cells();
        cells.getOrDefault(mutual, List.of()).forEach(sum::addAll);
        return sum;
    }

    /** By stream. */
    Map<String, Mark> marks(String mutual) {
        return marks.getOrDefault(mutual, Map.of());
    }
}
