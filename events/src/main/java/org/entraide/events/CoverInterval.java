package org.entraide.events;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.ProviderEvent.Category;

/**
 * Days of one member under one cover on which nothing changes, both ends included.
 *
 * @param cover number of the cover (one insurance period of a household), such as {@code 000012-2}
 * @param periodFrom first day of that insurance period; ceilings are counted per period
 * @param opensOn first day on which benefits are open, after observation; {@code from} or before when nothing is left
 *     of it
 * @param openings categories of care that open on another day than this
 */
public record CoverInterval(
        String cover,
        String packageCode,
        int packageVersion,
        LocalDate periodFrom,
        Status status,
        LocalDate from,
        LocalDate to,
        LocalDate opensOn,
        List<Opening> openings) {

    public CoverInterval {
        openings = List.copyOf(openings);
    }

    /** How the household stands on these days. */
    public enum Status {
        /** Paid up, and where a sponsor pays without guarantee, so is the sponsor. */
        COVERED,
        /** Covered although something is owed: the days of grace have not passed. */
        IN_GRACE,
        /** Covered before, but arrears were not paid within grace. */
        SUSPENDED,
        /** Not covered: the first payment of this cover is not complete. */
        AWAITING_PAYMENT,
        /** Not covered: paid up, but the money of a sponsor who does not guarantee is not there. */
        AWAITING_SPONSOR;

        /** Whether care on such a day is insured, observation apart. */
        public boolean covered() {
            return switch (this) {
                case COVERED, IN_GRACE -> true;
                case SUSPENDED, AWAITING_PAYMENT, AWAITING_SPONSOR -> false;
            };
        }
    }

    /** The first day on which one category of care is open. */
    public record Opening(Category category, LocalDate on) {}

    /** The same on other days. */
    public CoverInterval on(LocalDate first, LocalDate last) {
        return new CoverInterval(
                cover, packageCode, packageVersion, periodFrom, status, first, last, opensOn, openings);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** The first day on which a category of care is open, after observation. */
    public LocalDate opensOn(Category category) {
        return openings.stream()
                .filter(opening -> opening.category() == category)
                .map(Opening::on)
                .findFirst()
                .orElse(opensOn);
    }
}
