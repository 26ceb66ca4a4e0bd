package org.entraide.access.web;

import java.util.Arrays;
import java.util.List;
import org.entraide.access.Actor;
import org.entraide.access.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** An {@link Actor} as Spring Security carries it: the authorities are the permissions, the name is the id. */
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Actor actor;

    SignedIn(Actor actor) {
        super(authorities(actor));
        this.actor = actor;
        super.setAuthenticated(true);
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    /** The password has done its work and is not carried along. */
    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return actor.id();
    }

    private static List<GrantedAuthority> authorities(Actor actor) {
        return Arrays.stream(Permission.values())
                .filter(actor::may)
                .<GrantedAuthority>map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList();
    }
}
