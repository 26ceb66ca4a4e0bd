package org.entraide.access.web;

import java.util.Arrays;
import java.util.List;
import org.entraide.access.Actor;
import org.entraide.access.Permission;
import org.entraide.access.SignIn;
import org.entraide.access.Users;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Lets Spring Security ask {@link Users}. The principal is the {@link Actor}, the authorities are its permissions. */
final class UsersAuthentication implements AuthenticationProvider {
    private final Users users;

    UsersAuthentication(Users users) {
        this.users = users;
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        String password = claimed.getCredentials() instanceof String given ? given : "";
        return switch (users.signIn(claimed.getName(), password)) {
            case SignIn.Recognised(var actor) ->
                UsernamePasswordAuthenticationToken.authenticated(actor, null, authorities(actor));
            case SignIn.Unrecognised() -> throw new BadCredentialsException("unknown name or wrong password");
            case SignIn.Throttled(var retryAfter) -> throw new TooManyAttempts(retryAfter);
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private static List<GrantedAuthority> authorities(Actor actor) {
        return Arrays.stream(Permission.values())
                .filter(actor::may)
                .<GrantedAuthority>map(permission -> new SimpleGrantedAuthority(permission.name()))
                .toList();
    }
}
