package org.entraide.access.mongo;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.entraide.access.Account;
import org.entraide.access.Actor;
import org.entraide.access.Role;
import org.entraide.access.Scope;

/**
 * Accounts as documents {@code {_id: name, displayName, roles, scope, passwordHash}} and back; a scope is a network, a
 * network and a country, or a mutual.
 */
final class StoredAccounts {

    private StoredAccounts() {}

    static Document document(Account account) {
        Actor actor = account.actor();
        return new Document("_id", actor.id())
                .append("displayName", actor.displayName())
                .append("roles", actor.roles().stream().sorted().map(Role::name).toList())
                .append("scope", document(actor.scope()))
                .append("passwordHash", account.passwordHash());
    }

    /** @throws IllegalStateException when somebody mended it by hand and it cannot be read; no hash is told */
    static Account account(Document document) {
        String id = String.valueOf(document.get("_id"));
        try {
            Set<Role> roles = requireNonNull(document.getList("roles", String.class), "no roles").stream()
                    .map(Role::valueOf)
                    .collect(Collectors.toUnmodifiableSet());
            Scope scope = scope(requireNonNull(document.get("scope", Document.class), "no scope"));
            Actor actor = new Actor(id, text(document, "displayName"), roles, scope);
            return new Account(actor, text(document, "passwordHash"));
        } catch (IllegalArgumentException | ClassCastException | NullPointerException malformed) {
            throw new IllegalStateException(
                    "the account " + id + " in the store is malformed: " + malformed.getMessage());
        }
    }

    private static Document document(Scope scope) {
        return switch (scope) {
            case Scope.Network(var code) -> new Document("network", code);
            case Scope.Country(var network, var iso2) -> new Document("network", network).append("country", iso2);
            case Scope.Mutual(var code) -> new Document("mutual", code);
        };
    }

    private static Scope scope(Document scope) {
        String network = scope.getString("network");
        String country = scope.getString("country");
        String mutual = scope.getString("mutual");
        if (mutual != null && scope.size() == 1) {
            return new Scope.Mutual(mutual);
        }
        if (network == null || scope.size() != (country == null ? 1 : 2)) {
            throw new IllegalArgumentException("a scope is a network, a network and a country, or a mutual");
        }
        return country == null ? new Scope.Network(network) : new Scope.Country(network, country);
    }

    private static String text(Document document, String field) {
        return requireNonNull(document.getString(field), "no " + field);
    }
}
