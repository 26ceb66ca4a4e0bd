package org.entraide.registry.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.entraide.events.CoverTerms;
import org.entraide.events.PackageTerms;
import org.entraide.events.PremiumEvent.CoverTakenOut;
import org.jspecify.annotations.Nullable;

/**
 * One insurance period that a household has taken out.
 *
 * @param number household number and a count, such as {@code 000012-2}
 * @param from first day of the period
 * @param to last day of the period
 * @param graceDays after an instalment's due day
 * @param terms of the package version that it was taken out under
 * @param sponsor who pays the subsidies of the plan; absent without subsidy
 * @param guaranteed whether rights open without waiting for the sponsor
 * @param plan in order of due days
 */
public record Cover(
        String number,
        String packageCode,
        int packageVersion,
        LocalDate from,
        LocalDate to,
        int graceDays,
        CoverTerms terms,
        @Nullable String sponsor,
        boolean guaranteed,
        List<Due> plan) {

    public Cover {
        plan = List.copyOf(plan);
    }

    /** @param terms the package version that the event names */
    public static Cover from(CoverTakenOut event, PackageTerms terms) {
        return new Cover(
                event.cover(),
                event.packageCode(),
                event.packageVersion(),
                event.from(),
                event.to(),
                terms.premium().graceDays(),
                terms.cover(),
                event.sponsor(),
                event.guaranteed(),
                event.plan().stream().map(Due::of).toList());
    }

    /** The cover after one instalment changed. */
    public Cover with(int instalment, UnaryOperator<Due> change) {
        List<Due> changed = plan.stream()
                .map(due -> due.number() == instalment ? change.apply(due) : due)
                .toList();
        return new Cover(number, packageCode, packageVersion, from, to, graceDays, terms, sponsor, guaranteed, changed);
    }

    public boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return !otherFrom.isAfter(to) && !otherTo.isBefore(from);
    }

    /** The day on which the next instalment that is not assessed yet will be owed. */
    public Optional<LocalDate> nextDueOn() {
        return plan.stream().filter(due -> !due.assessed()).map(Due::dueOn).findFirst();
    }

    /** Last day on which the household stays covered after the period, if it stood well at its end. */
    LocalDate graceEnd() {
        return to.plusDays(terms.renewalGraceDays());
    }
}
