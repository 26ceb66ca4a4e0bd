package org.entraide.access.web;

import org.entraide.access.SignIn;
import org.entraide.access.Users;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/** Lets Spring Security ask {@link Users}. */
final class UsersAuthentication implements AuthenticationProvider {
    private final Users users;

    UsersAuthentication(Users users) {
        this.users = users;
    }

    @Override
    public Authentication authenticate(Authentication claimed) {
        String password = claimed.getCredentials() instanceof String given ? given : "";
        return switch (users.signIn(claimed.getName(), password)) {
            case SignIn.Recognised(var actor) -> new SignedIn(actor);
            case SignIn.Unrecognised() -> throw new BadCredentialsException("unknown name or wrong password");
            case SignIn.Throttled(var retryAfter) -> throw new TooManyAttempts(retryAfter);
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
