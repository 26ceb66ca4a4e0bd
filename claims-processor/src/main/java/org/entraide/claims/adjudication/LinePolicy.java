package org.entraide.claims.adjudication;

import java.util.List;
import org.entraide.claims.network.PriceList;
import org.entraide.events.PackageTerms;
import org.jspecify.annotations.Nullable;

/** A rule about one line: it takes nothing, something or all off what is payable. */
interface LinePolicy {

    /** All of them, in their order. */
    List<LinePolicy> ALL =
            List.of(new InTheTariff(), new PricedByTheTariff(), new SharedByThePatient(), new WithinTheCeiling());

    Rule rule();

    /** @param payable what the rules before have left of the line */
    Step apply(Line line, Terms terms, long payable);

    /**
     * What lines are decided on.
     *
     * @param left of the household's ceiling before this line; absent when there is no ceiling
     */
    record Terms(
            PackageTerms benefits,
            PriceList prices,
            @Nullable Long left) {}
}
