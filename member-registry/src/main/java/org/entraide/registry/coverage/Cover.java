package org.entraide.registry.coverage;

import java.time.LocalDate;
import java.util.Optional;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.jspecify.annotations.Nullable;

/**
 * One insurance period that a household has taken out, and what has been paid for it. Amounts are minor units of the
 * mutual's currency.
 *
 * @param number household number and a count, such as {@code 000012-2}
 * @param from first day of the period
 * @param to last day of the period
 * @param dueOn day on which the premium is owed
 * @param paidOn latest value date of the money that was put to it; absent while nothing was
 */
public record Cover(
        String number,
        String packageCode,
        int packageVersion,
        LocalDate from,
        LocalDate to,
        LocalDate dueOn,
        long due,
        long paid,
        @Nullable LocalDate paidOn) {

    public static Cover from(PremiumAssessed event) {
        return new Cover(
                event.cover(),
                event.packageCode(),
                event.packageVersion(),
                event.from(),
                event.to(),
                event.dueOn(),
                event.due().amount(),
                0,
                null);
    }

    /** What is still owed. */
    public long owed() {
        return due - paid;
    }

    /** The cover after money of this value date was put to it. */
    public Cover with(long amount, LocalDate valueDate) {
        LocalDate latest = paidOn != null && paidOn.isAfter(valueDate) ? paidOn : valueDate;
        return new Cover(
                number, packageCode, packageVersion, from, to, dueOn, due, Math.addExact(paid, amount), latest);
    }

    /**
     * First insured day: nothing is insured before the premium is complete, nor before the period begins. The premium
     * is complete on the latest value date of what was paid, in whatever order it was entered.
     */
    public Optional<LocalDate> opensOn() {
        if (owed() > 0) {
            return Optional.empty();
        }
        return Optional.of(paidOn != null && paidOn.isAfter(from) ? paidOn : from);
    }

    public boolean overlaps(LocalDate otherFrom, LocalDate otherTo) {
        return !otherFrom.isAfter(to) && !otherTo.isBefore(from);
    }
}
