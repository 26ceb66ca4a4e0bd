package org.entraide.events;

import java.util.List;
import org.entraide.events.ProviderEvent.Category;

/**
 * When rights open and close.
 *
 * @param observationMonths months of cover before benefits open
 * @param observations categories of care with other months than these; 0 opens at once
 * @param renewalGraceDays days after the end of a period during which a household in good standing stays covered, and
 *     within which a new period continues the old one without new observation
 * @param newbornDays a child declared at most this many days after birth is covered from birth, without observation of
 *     its own
 * @param newObservationAfterSuspension whether observation begins anew when a suspension ends; the arrears are always
 *     to be paid
 * @param suspensionRetroactive whether a suspension begins on the due day itself when grace has passed unpaid; else on
 *     the day after grace
 */
public record CoverTerms(
        int observationMonths,
        List<Observation> observations,
        int renewalGraceDays,
        int newbornDays,
        boolean newObservationAfterSuspension,
        boolean suspensionRetroactive) {

    public CoverTerms {
        observations = List.copyOf(observations);
    }

    /** Months of cover before one category of care is open. */
    public record Observation(Category category, int months) {}

    /** Months of cover before this category is open. */
    public int observationMonths(Category category) {
        return observations.stream()
                .filter(observation -> observation.category() == category)
                .mapToInt(Observation::months)
                .findFirst()
                .orElse(observationMonths);
    }
}
