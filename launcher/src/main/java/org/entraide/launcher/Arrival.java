package org.entraide.launcher;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.entraide.claims.ClaimsProcessor;
import org.entraide.events.Stream;
import org.entraide.registry.MemberRegistry;

/** Waits for what the registry wrote to arrive in claims, through Kafka as always. */
public final class Arrival {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private Arrival() {}

    /**
     * Returns when claims have noted every enrolment event that stands in the registry now.
     *
     * @throws Complaint when they have not within two minutes
     */
    public static void await(MemberRegistry registry, ClaimsProcessor claims, Set<String> mutuals) {
        Instant until = Instant.now().plus(PATIENCE);
        for (String mutual : mutuals) {
            long written = registry.bureau()
                    .views()
                    .head(mutual)
                    .map(head -> head.seqs().getOrDefault(Stream.ENROLMENTS.id(), 0L))
                    .orElse(0L);
            while (claims.noted(mutual, Stream.ENROLMENTS) < written) {
                if (Instant.now().isAfter(until)) {
                    throw new Complaint("CLAIMS_BEHIND", mutual);
                }
                rest();
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }
}
