package org.entraide.access;

import static java.util.Locale.ROOT;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Who works in the demo network. */
final class DemoUsers {
    private DemoUsers() {}

    /** The first mutual, which should be the one shown first, also has a manager and its country an officer. */
    static List<Actor> of(String network, List<String> mutuals) {
        List<Actor> actors = new ArrayList<>();
        // In a small mutual the person at the counter takes the money too.
        Set<Role> counter = Set.of(Role.CLERK, Role.CASHIER);
        for (String mutual : mutuals) {
            actors.add(actor("guichet-" + mutual, "guichet " + mutual, counter, new Scope.Mutual(mutual)));
        }
        if (!mutuals.isEmpty()) {
            String mutual = mutuals.getFirst();
            String country = mutual.substring(0, 2);
            Scope federation = new Scope.Country(network, country);
            actors.add(actor("gerant-" + mutual, "gérant " + mutual, Set.of(Role.MANAGER), new Scope.Mutual(mutual)));
            actors.add(actor(
                    "federation-" + country, "fédération " + country, Set.of(Role.FEDERATION_OFFICER), federation));
        }
        Set<Role> coordinator = Set.of(Role.REGIONAL_COORDINATOR);
        actors.add(actor("region-" + network, "région " + network, coordinator, new Scope.Network(network)));
        actors.add(actor("audit-" + network, "audit " + network, Set.of(Role.AUDITOR), new Scope.Network(network)));
        return List.copyOf(actors);
    }

    private static Actor actor(String name, String displayName, Set<Role> roles, Scope scope) {
        return new Actor(Users.DEMO_PREFIX + name.toLowerCase(ROOT), "Démo : " + displayName, roles, scope);
    }
}
