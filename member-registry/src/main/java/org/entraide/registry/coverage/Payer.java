package org.entraide.registry.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * One who pays, the household or its sponsors, over time: what is owed on which day, and when money made it good. Money
 * counts on its value date and goes to the oldest due first, so the order in which it was entered makes no difference.
 */
final class Payer {

    /** Nothing was ever owed up to there. */
    private static final LocalDate ALWAYS = LocalDate.MIN;
    /** The money has not come. */
    private static final LocalDate NEVER = LocalDate.MAX;

    /**
     * One part of what is owed, in order of due days.
     *
     * @param upTo all that is owed up to and with this part
     * @param settledOn first day on which that was paid
     */
    record Part(LocalDate dueOn, long upTo, LocalDate settledOn) {

        boolean openOn(LocalDate day) {
            return !dueOn.isAfter(day) && settledOn.isAfter(day);
        }
    }

    private final List<Part> parts;
    private final List<Deposit> deposits;

    private Payer(List<Part> parts, List<Deposit> deposits) {
        this.parts = parts;
        this.deposits = deposits;
    }

    /** @param share the part of a due that this one pays */
    static Payer of(Stream<Due> dues, ToLongFunction<Due> share, List<Deposit> money) {
        List<Due> inOrder = dues.filter(due -> share.applyAsLong(due) > 0)
                .sorted(Comparator.comparing(Due::dueOn))
                .toList();
        List<Deposit> deposits =
                money.stream().sorted(Comparator.comparing(Deposit::valueDate)).toList();
        List<Part> parts = new ArrayList<>();
        long owed = 0;
        long paid = 0;
        int taken = 0;
        for (Due due : inOrder) {
            owed = Math.addExact(owed, share.applyAsLong(due));
            while (paid < owed && taken < deposits.size()) {
                paid = Math.addExact(paid, deposits.get(taken).amount());
                taken++;
            }
            LocalDate settledOn = paid < owed ? NEVER : deposits.get(taken - 1).valueDate();
            parts.add(new Part(due.dueOn(), owed, settledOn));
        }
        return new Payer(List.copyOf(parts), deposits);
    }

    /** The oldest part that is owed on a day and not paid by then. */
    Optional<Part> oldestOpen(LocalDate day) {
        return parts.stream().filter(part -> part.openOn(day)).findFirst();
    }

    /** The first day on which all that is owed by {@code day} was paid. */
    LocalDate settled(LocalDate day) {
        return parts.stream()
                .filter(part -> !part.dueOn().isAfter(day))
                .map(Part::settledOn)
                .max(Comparator.naturalOrder())
                .orElse(ALWAYS);
    }

    /** What is owed and not paid on a day, in minor units. */
    long owedOn(LocalDate day) {
        long owed = parts.stream()
                .filter(part -> !part.dueOn().isAfter(day))
                .mapToLong(Part::upTo)
                .max()
                .orElse(0);
        long paid = deposits.stream()
                .filter(deposit -> !deposit.valueDate().isAfter(day))
                .mapToLong(Deposit::amount)
                .sum();
        return Math.max(0, owed - paid);
    }

    /** Days on which anything begins to differ. */
    Stream<LocalDate> changeDays() {
        return parts.stream().flatMap(part -> Stream.of(part.dueOn(), part.settledOn()));
    }

    static boolean isDay(LocalDate day) {
        return !day.equals(ALWAYS) && !day.equals(NEVER);
    }
}
