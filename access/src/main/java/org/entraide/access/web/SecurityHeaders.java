package org.entraide.access.web;

import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Beside Spring Security's defaults (no-store, nosniff): everything from our own origin, nothing inline, no frames. */
final class SecurityHeaders {
    static final String CONTENT_POLICY = "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self';"
            + " frame-ancestors 'none'; img-src 'self' data:";

    private SecurityHeaders() {}

    static void set(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                // Other names of the same domain are not ours to promise anything for.
                .httpStrictTransportSecurity(hsts -> hsts.includeSubDomains(false)
                        .maxAgeInSeconds(Duration.ofDays(365).toSeconds()));
    }
}
