package org.entraide.registry.premium;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.PremiumTerms;
import org.entraide.registry.household.Member;

/** What a cover costs a household. */
final class Pricing {

    private Pricing() {}

    /**
     * Lump sum for the members it includes, adults first, and a price for each further adult and child.
     *
     * @return minor units of the mutual's currency
     */
    static long premium(PremiumTerms terms, List<Member> members, LocalDate startsOn) {
        int adults = (int) members.stream()
                .filter(member -> member.adultOn(startsOn, terms.adultFromAge()))
                .count();
        int children = members.size() - adults;
        int includedAdults = Math.min(adults, terms.membersIncluded());
        int includedChildren = Math.min(children, terms.membersIncluded() - includedAdults);
        long extraAdults = Math.multiplyExact(terms.perExtraAdult(), (long) adults - includedAdults);
        long extraChildren = Math.multiplyExact(terms.perExtraChild(), (long) children - includedChildren);
        return Math.addExact(terms.lumpSum(), Math.addExact(extraAdults, extraChildren));
    }
}
