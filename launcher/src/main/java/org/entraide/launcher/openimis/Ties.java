package org.entraide.launcher.openimis;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the rows became here: how one table's keys lead to our numbers when the next table refers to them. */
final class Ties {

    private final Map<String, Household> families = new HashMap<>();
    private final Map<String, Person> insurees = new HashMap<>();
    private final Map<String, Offer> products = new HashMap<>();
    private final Map<String, String> policies = new HashMap<>();
    private final Map<String, String> facilities = new HashMap<>();
    private final Map<String, Submitted> claims = new HashMap<>();

    /** A household here. */
    record Household(String mutual, String number) {}

    /** A member here. */
    record Person(String mutual, String member) {}

    /** A package here. */
    record Offer(String mutual, String code) {}

    /** A claim here. */
    record Submitted(String mutual, String claim) {}

    void family(String id, Household household) {
        families.put(id, household);
    }

    Household family(String id) {
        return Optional.ofNullable(families.get(id)).orElseThrow(() -> new Unusable("FAMILY_NOT_IMPORTED", id));
    }

    Set<String> mutuals() {
        return families.values().stream().map(Household::mutual).collect(Collectors.toUnmodifiableSet());
    }

    void insuree(String id, Person person) {
        insurees.put(id, person);
    }

    Person insuree(String id) {
        return Optional.ofNullable(insurees.get(id)).orElseThrow(() -> new Unusable("INSUREE_NOT_IMPORTED", id));
    }

    void product(String id, Offer offer) {
        products.put(id, offer);
    }

    Offer product(String id) {
        return Optional.ofNullable(products.get(id)).orElseThrow(() -> new Unusable("PRODUCT_NOT_IMPORTED", id));
    }

    void policy(String id, String family) {
        policies.put(id, family);
    }

    /** The family whose policy it is. */
    String policy(String id) {
        return Optional.ofNullable(policies.get(id)).orElseThrow(() -> new Unusable("POLICY_NOT_IMPORTED", id));
    }

    void facility(String id, String provider) {
        facilities.put(id, provider);
    }

    /** The provider that a facility became. */
    String facility(String id) {
        return Optional.ofNullable(facilities.get(id)).orElseThrow(() -> new Unusable("FACILITY_NOT_IMPORTED", id));
    }

    void claim(String id, Submitted submitted) {
        claims.put(id, submitted);
    }

    Optional<Submitted> claim(String id) {
        return Optional.ofNullable(claims.get(id));
    }
}
