package org.entraide.access.web;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Tells Spring Security that an attempt was not even looked at. */
final class TooManyAttempts extends AuthenticationException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    TooManyAttempts(Duration retryAfter) {
        super("too many attempts");
        this.retryAfter = retryAfter;
    }

    /** Rounded up: a client that waits exactly so long is let in. */
    long seconds() {
        return retryAfter.plusMillis(999).toSeconds();
    }
}
