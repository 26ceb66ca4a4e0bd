package org.entraide.access.file;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import org.entraide.access.Account;
import org.entraide.access.Actor;
import org.entraide.access.Role;
import org.entraide.access.Scope;
import org.jspecify.annotations.Nullable;

/** A user as the file has it. */
record StoredUser(String id, String displayName, List<Role> roles, StoredScope scope, String passwordHash) {

    /** A file mended by hand may lack something, which JSON reads as null. */
    StoredUser {
        requireNonNull(id, "id");
        requireNonNull(displayName, "displayName");
        requireNonNull(roles, "roles");
        requireNonNull(scope, "scope");
        requireNonNull(passwordHash, "passwordHash");
    }

    /** Either a network, or a network and a country, or a mutual. */
    record StoredScope(
            @Nullable String network,
            @Nullable String country,
            @Nullable String mutual) {

        static StoredScope of(Scope scope) {
            return switch (scope) {
                case Scope.Network(var code) -> new StoredScope(code, null, null);
                case Scope.Country(var network, var iso2) -> new StoredScope(network, iso2, null);
                case Scope.Mutual(var code) -> new StoredScope(null, null, code);
            };
        }

        Scope scope() {
            if (mutual != null && network == null && country == null) {
                return new Scope.Mutual(mutual);
            }
            if (network == null || mutual != null) {
                throw new IllegalArgumentException("a scope is a network, a network and a country, or a mutual");
            }
            return country == null ? new Scope.Network(network) : new Scope.Country(network, country);
        }
    }

    static StoredUser of(Account account) {
        Actor actor = account.actor();
        List<Role> roles = actor.roles().stream().sorted().toList();
        return new StoredUser(
                actor.id(), actor.displayName(), roles, StoredScope.of(actor.scope()), account.passwordHash());
    }

    Account account() {
        return new Account(new Actor(id, displayName, Set.copyOf(roles), scope.scope()), passwordHash);
    }
}
