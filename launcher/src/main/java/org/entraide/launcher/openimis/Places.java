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

    /** Region, district, ward, village: what is deeper goes round in a circle. */
    private static final int LEVELS = 4;

    private final Map<String, Row> byId = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Settings settings;

    Places(List<Row> rows, Settings settings) {
        rows.forEach(row -> byId.put(row.id(), row));
        this.settings = settings;
    }

    List<Row> regions() {
        return byId.values().stream().filter(Places::isRegion).toList();
    }

    List<Row> belowRegions() {
        return byId.values().stream().filter(row -> !isRegion(row)).toList();
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

    /** The region in which a location lies; from now on these are used. */
    Row region(String locationId) {
        Row place = place(locationId);
        for (int level = 0; level < LEVELS; level++) {
            used.add(place.id());
            if (isRegion(place)) {
                return place;
            }
            place = place(place.text("ParentLocationId"));
        }
        throw new Unusable("LOCATION_IN_CIRCLE", locationId);
    }

    String name(String locationId) {
        return place(locationId).text("LocationName");
    }

    String code(String locationId) {
        return place(locationId).text("LocationCode");
    }

    boolean isUsed(Row location) {
        return used.contains(location.id());
    }

    private static boolean isRegion(Row location) {
        return location.has("LocationType", "R");
    }

    private Row place(String id) {
        return Optional.ofNullable(byId.get(id)).orElseThrow(() -> new Unusable("LOCATION_UNKNOWN", id));
    }
}
