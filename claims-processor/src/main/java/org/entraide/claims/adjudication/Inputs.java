package org.entraide.claims.adjudication;

import org.jspecify.annotations.Nullable;

/**
 * What a verdict was based on: enough to reach it again years later.
 *
 * @param rulesVersion of the rules that were applied
 * @param enrolmentsNoted number of the last enrolment event known
 * @param cover number of the cover that the care falls into; absent without cover
 * @param tariff absent without a contract; version 0 when none was effective yet
 * @param ceiling of the household in this cover; absent when there is none
 * @param usedBefore paid for the household in this cover before this claim
 */
public record Inputs(
        int rulesVersion,
        long enrolmentsNoted,
        String household,
        @Nullable String cover,
        @Nullable String packageCode,
        @Nullable Integer packageVersion,
        @Nullable String tariff,
        @Nullable Integer tariffVersion,
        @Nullable Long ceiling,
        long usedBefore) {

    /** What was left of the ceiling before this claim; absent when there is none. */
    public @Nullable Long left() {
        return ceiling == null ? null : Math.max(0, ceiling - usedBefore);
    }
}
