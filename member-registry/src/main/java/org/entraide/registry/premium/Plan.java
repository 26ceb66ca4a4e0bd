package org.entraide.registry.premium;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.Instalment;
import org.entraide.events.PremiumTerms;
import org.entraide.events.SubsidyTerms;
import org.entraide.registry.mutual.InstalmentDays;

/**
 * In which parts and when a premium is owed. Every part is rounded down to whole minor units, the whole remainder is on
 * the first; the sponsor's part of the premium is what the household's, rounded down, leaves.
 */
final class Plan {

    private Plan() {}

    /**
     * @param from first day of the period, on which the first instalment and the joining fee are owed
     * @param premium of the whole period without joining fee
     * @param joiningFee none when the household paid one before
     */
    static List<Instalment> of(
            PremiumTerms terms, Optional<SubsidyTerms> subsidy, LocalDate from, Money premium, Money joiningFee) {
        String currency = premium.currency();
        int percent = subsidy.map(SubsidyTerms::percent).orElse(0);
        long own = Math.floorDiv(Math.multiplyExact(premium.amount(), 100 - percent), 100);
        List<LocalDate> days = InstalmentDays.of(terms, from);
        List<Instalment> plan = new ArrayList<>();
        if (joiningFee.amount() > 0) {
            plan.add(new Instalment(0, from, joiningFee, Money.none(currency)));
        }
        for (int at = 0; at < days.size(); at++) {
            plan.add(new Instalment(
                    at + 1,
                    days.get(at),
                    new Money(part(own, days.size(), at), currency),
                    new Money(part(premium.amount() - own, days.size(), at), currency)));
        }
        return plan;
    }

    private static long part(long whole, int parts, int at) {
        long each = whole / parts;
        return at == 0 ? whole - each * (parts - 1) : each;
    }
}
