package org.entraide.claims.adjudication;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.entraide.events.CoverInterval;
import org.entraide.events.CoverInterval.Opening;
import org.entraide.events.PackageTerms;
import org.entraide.events.ProviderEvent.Category;
import org.jspecify.annotations.Nullable;

/**
 * How a member stands on a day of care, before anything is billed.
 *
 * @param cover C02, about no amount
 * @param interval in which the member is covered; absent without cover
 * @param terms of its package; absent without cover
 */
public record Standing(
        LocalDate day,
        Step cover,
        @Nullable CoverInterval interval,
        @Nullable PackageTerms terms,
        Inputs inputs) {

    public boolean covered() {
        return interval != null;
    }

    /** Categories of care that are still in observation (L07), each with the day on which it opens. */
    public List<Opening> inObservation() {
        CoverInterval within = interval;
        return within == null
                ? List.of()
                : Arrays.stream(Category.values())
                        .filter(category -> day.isBefore(within.opensOn(category)))
                        .map(category -> new Opening(category, within.opensOn(category)))
                        .toList();
    }
}
