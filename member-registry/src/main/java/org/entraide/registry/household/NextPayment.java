package org.entraide.registry.household;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.entraide.registry.coverage.Cover;
import org.entraide.registry.coverage.Due;

/**
 * What a household is to pay next.
 *
 * @param amount minor units of the mutual's currency; everything that is owed by now, or else the next instalment
 * @param dueOn day on which the oldest part of it is owed
 * @param graceEnd last day on which paying it keeps a cover that runs from being suspended
 */
public record NextPayment(long amount, LocalDate dueOn, LocalDate graceEnd) {

    /** By the plans of all covers, assessed or not, with the credit put to them; empty when they are paid. */
    static Optional<NextPayment> of(List<Cover> covers, long credit, LocalDate today) {
        record Open(Cover cover, Due due) {}
        List<Open> open = covers.stream()
                .flatMap(cover -> cover.plan().stream().map(due -> new Open(cover, due)))
                .filter(one -> one.due().due() > one.due().settled())
                .sorted(Comparator.comparing(one -> one.due().dueOn()))
                .toList();
        long left = credit;
        Optional<NextPayment> next = Optional.empty();
        for (Open one : open) {
            LocalDate dueOn = one.due().dueOn();
            if (next.isPresent() && dueOn.isAfter(today)) {
                break;
            }
            long rest = one.due().due() - one.due().settled();
            long owed = rest - Math.min(left, rest);
            left -= rest - owed;
            if (owed > 0) {
                next = Optional.of(next.map(payment -> payment.plus(owed))
                        .orElseGet(() -> new NextPayment(
                                owed, dueOn, dueOn.plusDays(one.cover().graceDays()))));
            }
        }
        return next;
    }

    private NextPayment plus(long more) {
        return new NextPayment(Math.addExact(amount, more), dueOn, graceEnd);
    }
}
