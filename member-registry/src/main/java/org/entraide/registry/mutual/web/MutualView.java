package org.entraide.registry.mutual.web;

import java.time.LocalDate;
import java.util.List;
import org.entraide.events.Money;
import org.entraide.events.PackageTerms;
import org.entraide.registry.mutual.Mutual;
import org.jspecify.annotations.Nullable;

/** A mutual as a client sees it, with every version of its packages. */
record MutualView(
        String mutual,
        String network,
        String country,
        String region,
        String name,
        String currency,
        List<PackageView> packages) {

    static MutualView of(Mutual mutual) {
        return new MutualView(
                mutual.code(),
                mutual.network(),
                mutual.country(),
                mutual.region(),
                mutual.name(),
                mutual.currency(),
                mutual.packages().stream()
                        .map(terms -> PackageView.of(terms, mutual.currency()))
                        .toList());
    }

    /** A version of a package. */
    record PackageView(
            String code,
            int version,
            String name,
            LocalDate effectiveFrom,
            int periodMonths,
            Money lumpSum,
            int membersIncluded,
            Money perExtraAdult,
            Money perExtraChild,
            int adultFromAge,
            int patientSharePercent,
            @Nullable Money householdCeiling) {

        private static PackageView of(PackageTerms terms, String currency) {
            @Nullable Long ceiling = terms.householdCeiling();
            return new PackageView(
                    terms.code(),
                    terms.version(),
                    terms.name(),
                    terms.effectiveFrom(),
                    terms.periodMonths(),
                    new Money(terms.lumpSum(), currency),
                    terms.membersIncluded(),
                    new Money(terms.perExtraAdult(), currency),
                    new Money(terms.perExtraChild(), currency),
                    terms.adultFromAge(),
                    terms.patientSharePercent(),
                    ceiling == null ? null : new Money(ceiling, currency));
        }
    }
}
