package org.entraide.claims.adjudication;

import java.time.LocalDate;
import java.util.List;
import org.entraide.claims.network.PriceList;
import org.entraide.events.CoverInterval;
import org.entraide.events.PackageTerms;
import org.jspecify.annotations.Nullable;

/** A rule about one line: it takes nothing, something or all off what is payable. */
interface LinePolicy {

    /** All of them, in their order. */
    List<LinePolicy> ALL = List.of(
            new InTheTariff(),
            new PastObservation(),
            new PricedByTheTariff(),
            new SharedByThePatient(),
            new WithinTheCeiling());

    Rule rule();

    /** @param payable what the rules before have left of the line */
    Step apply(Line line, Terms terms, long payable);

    /**
     * What lines are decided on.
     *
     * @param cover in force on the date of care
     * @param careFrom the date of care
     * @param left of the household's ceiling before this line; absent when there is no ceiling
     */
    record Terms(
            PackageTerms benefits,
            PriceList prices,
            CoverInterval cover,
            LocalDate careFrom,
            @Nullable Long left) {

        Terms leaving(@Nullable Long rest) {
            return new Terms(benefits, prices, cover, careFrom, rest);
        }
    }
}
