package org.entraide.access;

import static org.entraide.access.Permission.MANAGE_MUTUALS;
import static org.entraide.access.Permission.MANAGE_PROVIDERS;
import static org.entraide.access.Permission.MANAGE_USERS;
import static org.entraide.access.Permission.OBSERVE;
import static org.entraide.access.Permission.READ_CLAIMS;
import static org.entraide.access.Permission.READ_DIGEST;
import static org.entraide.access.Permission.READ_EVENTS;
import static org.entraide.access.Permission.READ_FIGURES;
import static org.entraide.access.Permission.READ_HOUSEHOLDS;
import static org.entraide.access.Permission.TAKE_PAYMENTS;
import static org.entraide.access.Permission.WRITE_CLAIMS;
import static org.entraide.access.Permission.WRITE_HOUSEHOLDS;

import java.util.Set;

/** What somebody's work is. An actor holds one or several; where they apply is the actor's {@link Scope}. */
public enum Role {
    CLERK(READ_HOUSEHOLDS, WRITE_HOUSEHOLDS, READ_CLAIMS, WRITE_CLAIMS),
    CASHIER(READ_HOUSEHOLDS, TAKE_PAYMENTS),
    MANAGER(
            READ_HOUSEHOLDS,
            WRITE_HOUSEHOLDS,
            TAKE_PAYMENTS,
            READ_CLAIMS,
            WRITE_CLAIMS,
            MANAGE_MUTUALS,
            READ_FIGURES,
            READ_DIGEST,
            READ_EVENTS),
    FEDERATION_OFFICER(MANAGE_MUTUALS, READ_FIGURES, READ_DIGEST, READ_EVENTS),
    REGIONAL_COORDINATOR(MANAGE_MUTUALS, MANAGE_PROVIDERS, READ_FIGURES, READ_DIGEST, READ_EVENTS, OBSERVE),
    /** Reads everything in scope, writes nothing. */
    AUDITOR(READ_HOUSEHOLDS, READ_CLAIMS, READ_FIGURES, READ_DIGEST, READ_EVENTS, OBSERVE),
    /** Users and settings; no insurance data by this role. */
    ADMINISTRATOR(MANAGE_USERS, OBSERVE);

    @SuppressWarnings("ImmutableEnumChecker") // made by Set.of, which nothing can change
    private final Set<Permission> permissions;

    Role(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /** Whether this role alone allows it. */
    public boolean allows(Permission permission) {
        return permissions.contains(permission);
    }
}
