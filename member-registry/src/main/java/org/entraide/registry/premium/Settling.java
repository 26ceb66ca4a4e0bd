package org.entraide.registry.premium;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.Settlement;
import org.entraide.registry.coverage.Cover;
import org.entraide.registry.coverage.Due;

/**
 * Money put to what is owed: the oldest due first, the joining fee before the premium of its day.
 *
 * @param rest what is left when nothing is owed any more
 */
record Settling(List<Settlement> settlements, Money rest) {

    /** @param owed what the payer owes of a due */
    static Settling of(Money amount, List<Cover> covers, ToLongFunction<Due> owed) {
        record Open(String cover, Due due) {}
        List<Open> oldestFirst = covers.stream()
                .flatMap(cover -> cover.plan().stream().map(due -> new Open(cover.number(), due)))
                .filter(open -> owed.applyAsLong(open.due()) > 0)
                .sorted(Comparator.comparing(open -> open.due().dueOn()))
                .toList();
        List<Settlement> settlements = new ArrayList<>();
        Money rest = amount;
        for (Open open : oldestFirst) {
            Money part = new Money(Math.min(owed.applyAsLong(open.due()), rest.amount()), amount.currency());
            if (part.amount() > 0) {
                settlements.add(new Settlement(open.cover(), open.due().number(), part));
                rest = rest.minus(part);
            }
        }
        return new Settling(List.copyOf(settlements), rest);
    }
}
