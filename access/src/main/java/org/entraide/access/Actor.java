package org.entraide.access;

import java.util.Set;

/**
 * Who acts: a person or a program, known by the store and never by what a request says.
 *
 * @param id the name to sign in with; it is what ledgers record
 * @param displayName shown on pages, never recorded in a ledger
 */
public record Actor(String id, String displayName, Set<Role> roles, Scope scope) {

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether one of the actor's roles allows it; where it applies is for {@link #scope()} to say. */
    public boolean may(Permission permission) {
        return roles.stream().anyMatch(role -> role.allows(permission));
    }

    /** Whether this is a demo user: these exist in no other program, and all that they read is fictional. */
    public boolean isDemo() {
        return id.startsWith(Users.DEMO_PREFIX);
    }

    /** Goes on only if the actor {@link #may} do this. */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotPermitted(permission);
        }
    }
}
