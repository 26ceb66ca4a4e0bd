package org.entraide.registry.coverage;

import java.time.LocalDate;
import java.util.Optional;
import org.entraide.registry.coverage.Payer.Part;
import org.jspecify.annotations.Nullable;

/**
 * One cover in the course of a household's covers.
 *
 * @param continued last day of grace of the cover that this one continues; absent when it stands alone
 * @param observedBefore the day observation counts from during that grace; absent when it stands alone
 * @param observedFrom the same after it: the first paid day of the first of the covers that continue one another in
 *     time
 */
record Phase(
        Cover cover,
        Payer household,
        Payer sponsors,
        @Nullable LocalDate continued,
        @Nullable LocalDate observedBefore,
        LocalDate observedFrom) {

    /** @param before the phase before it */
    static Phase after(@Nullable Phase before, Cover cover, Payer household, Payer sponsors) {
        LocalDate paidOn = household.settled(cover.from());
        LocalDate fresh = later(cover.from(), paidOn);
        if (before == null || !before.leadsTo(cover)) {
            return new Phase(cover, household, sponsors, null, null, fresh);
        }
        LocalDate grace = before.cover().graceEnd();
        boolean inTime = !paidOn.isAfter(grace) || !paidOn.isAfter(cover.from());
        LocalDate earlier = before.observedFrom();
        return new Phase(cover, household, sponsors, grace, earlier, inTime ? earlier : fresh);
    }

    /** Only a cover that was paid for can be continued: grace alone leads to no further grace. */
    private boolean leadsTo(Cover next) {
        return !household.settled(cover.from()).isAfter(cover.to())
                && !next.from().isAfter(cover.graceEnd().plusDays(1))
                && switch (on(cover.to())) {
                    case Standing.Paid _, Standing.Grace _, Standing.Unsponsored _ -> true;
                    case Standing.Closed _, Standing.Unpaid _ -> false;
                };
    }

    /** The day from which observation counts on a day, a suspension apart. */
    LocalDate observedFrom(LocalDate day) {
        return observedBefore != null && continued != null && !day.isAfter(continued) ? observedBefore : observedFrom;
    }

    /** How the household stands on a day of this cover, or of the grace after it. */
    Standing on(LocalDate day) {
        if (household.settled(cover.from()).isAfter(day)) {
            return continued != null && !day.isAfter(continued) ? new Standing.Grace(continued) : new Standing.Unpaid();
        }
        Optional<Part> open = household.oldestOpen(day);
        if (open.isPresent() && closed(open.get(), day)) {
            LocalDate dueOn = open.get().dueOn();
            return new Standing.Closed(
                    cover.terms().suspensionRetroactive()
                            ? dueOn
                            : graceOf(open.get()).plusDays(1));
        }
        if (sponsors.oldestOpen(day).isPresent()) {
            return new Standing.Unsponsored();
        }
        if (day.isAfter(cover.to())) {
            return new Standing.Grace(cover.graceEnd());
        }
        return open.<Standing>map(part -> new Standing.Grace(graceOf(part))).orElseGet(Standing.Paid::new);
    }

    private boolean closed(Part open, LocalDate day) {
        LocalDate grace = graceOf(open);
        return day.isAfter(grace)
                || (cover.terms().suspensionRetroactive() && open.settledOn().isAfter(grace));
    }

    private LocalDate graceOf(Part part) {
        return part.dueOn().plusDays(cover.graceDays());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
