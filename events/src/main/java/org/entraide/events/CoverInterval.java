package org.entraide.events;

import java.time.LocalDate;

/**
 * Days on which a member is covered, both ends included.
 *
 * @param cover number of the cover (one insurance period of a household), such as {@code 000012-2}
 * @param periodFrom first day of that insurance period; ceilings are counted per period
 */
public record CoverInterval(
        String cover, String packageCode, int packageVersion, LocalDate periodFrom, LocalDate from, LocalDate to) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
