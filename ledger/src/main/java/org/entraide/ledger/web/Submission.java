package org.entraide.ledger.web;

import java.util.List;
import org.entraide.ledger.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a writing request says about itself; a controller takes it as a parameter.
 *
 * @param key its {@code Idempotency-Key}
 * @param ifMatch position that the client last saw ({@code If-Match: "12"}), or null
 */
public record Submission(String key, @Nullable Long ifMatch) {

    /** The position to guard a change with. Answers 428 when the client gave none. */
    public long position() {
        if (ifMatch == null) {
            throw new BadRequest(HttpStatus.PRECONDITION_REQUIRED, List.of(Refusal.of("IF_MATCH_MISSING", "")));
        }
        return ifMatch;
    }
}
