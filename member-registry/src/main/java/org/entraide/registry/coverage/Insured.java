package org.entraide.registry.coverage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A member as far as coverage is concerned.
 *
 * @param joinedOn first day as a member
 * @param leftOn last day as a member; absent while a member
 * @param newborn shares the household's observation instead of having its own
 */
public record Insured(
        String member, LocalDate joinedOn, @Nullable LocalDate leftOn, boolean newborn) {

    boolean presentOn(LocalDate day) {
        return !day.isBefore(joinedOn) && (leftOn == null || !day.isAfter(leftOn));
    }
}
