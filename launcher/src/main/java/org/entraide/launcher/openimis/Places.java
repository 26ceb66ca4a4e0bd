package org.entraide.launcher.openimis;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tree of locations: regions, districts, wards, villages. Every region becomes a mutual; the others become part of
 * the households and facilities that are there.
 */
final class Places {

    private final Map<String, Row> byId = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Settings settings;

    Places(List<Row> rows, Settings settings) {
        rows.forEach(row -> byId.put(row.id(), row));
        this.settings = settings;
    }

    List<Row> all() {
        return List.copyOf(byId.values());
    }

    static boolean isRegion(Row location) {
        return location.text("LocationType").equals("R");
    }

    /** Code of the mutual that a region becomes, such as {@code SN-R1-0001}. */
    String mutualOf(Row region) {
        String place = region.text("LocationCode").replaceAll("[^A-Z0-9]", "");
        return "%s-%s-%04d".formatted(settings.country(), place, Integer.parseInt(region.id()));
    }

    /** The mutual of any location. */
    String mutualAt(String locationId) {
        return mutualOf(region(locationId));
    }

    Row region(String locationId) {
        Row place = place(locationId);
        use(place);
        while (!isRegion(place)) {
            place = place(place.text("ParentLocationId"));
            use(place);
        }
        return place;
    }

    /** The location with its code and name, as a household's locality or a facility's region. */
    String name(String locationId) {
        return place(locationId).text("LocationName");
    }

    String code(String locationId) {
        return place(locationId).text("LocationCode");
    }

    boolean isUsed(Row location) {
        return used.contains(location.id());
    }

    private void use(Row location) {
        used.add(location.id());
    }

    private Row place(String id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow(() -> new Unusable("LOCATION_UNKNOWN", id));
    }
}
