package org.entraide.registry.premium;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.Settlement;
import org.entraide.registry.coverage.Cover;

/**
 * Money put to what is owed: the oldest due first, and of two of one day the one taken out first.
 *
 * @param rest what is left when nothing is owed any more
 */
record Settling(List<Settlement> settlements, Money rest) {

    static Settling of(Money amount, List<Cover> covers) {
        List<Cover> oldestFirst =
                covers.stream().sorted(Comparator.comparing(Cover::dueOn)).toList();
        List<Settlement> settlements = new ArrayList<>();
        Money rest = amount;
        for (Cover cover : oldestFirst) {
            Money part = new Money(Math.min(cover.owed(), rest.amount()), amount.currency());
            if (part.amount() > 0) {
                settlements.add(new Settlement(cover.number(), part));
                rest = rest.minus(part);
            }
        }
        return new Settling(List.copyOf(settlements), rest);
    }
}
