package org.entraide.claims.adjudication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entraide.claims.enrolment.Insurer;
import org.entraide.claims.enrolment.Member;
import org.entraide.claims.network.Contract;
import org.entraide.claims.network.PriceList;
import org.entraide.claims.network.Provider;
import org.entraide.events.CoverInterval;
import org.entraide.events.PackageTerms;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a decision may depend on, as known when it is made.
 *
 * @param terms of the package version under which the member is covered on the date of care
 * @param prices effective on the date of care under the contract in force then
 * @param usedBefore paid so far for the household in this cover, in minor units
 * @param enrolmentsNoted number of the last enrolment event known
 */
public record Known(
        @Nullable Insurer mutual,
        @Nullable Member member,
        @Nullable PackageTerms terms,
        @Nullable Provider provider,
        @Nullable PriceList prices,
        long usedBefore,
        long enrolmentsNoted) {

    Optional<CoverInterval> coverOn(LocalDate day) {
        return member == null ? Optional.empty() : member.coverOn(day);
    }

    Optional<Contract> contractOn(LocalDate day) {
        return provider == null ? Optional.empty() : provider.on(day);
    }

    /** What is needed for a claim of this day and not there. Providers are of a network, which the mutual names. */
    List<Missing> missingOn(LocalDate day) {
        List<Missing> missing = new ArrayList<>();
        if (mutual == null) {
            missing.add(Missing.MUTUAL);
        }
        if (member == null) {
            missing.add(Missing.MEMBER);
        }
        if (coverOn(day).isPresent() && terms == null) {
            missing.add(Missing.PACKAGE);
        }
        if (mutual != null && provider == null) {
            missing.add(Missing.PROVIDER);
        }
        if (contractOn(day).isPresent() && prices == null) {
            missing.add(Missing.TARIFF);
        }
        return missing;
    }
}
