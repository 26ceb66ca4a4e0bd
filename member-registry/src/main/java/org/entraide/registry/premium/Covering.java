package org.entraide.registry.premium;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entraide.events.DayOfYear;
import org.entraide.events.Event;
import org.entraide.events.Money;
import org.entraide.events.PackageTerms;
import org.entraide.events.PremiumEvent.CoverTakenOut;
import org.entraide.events.SubsidyTerms;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Folios;
import org.entraide.registry.command.Findings;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.entraide.registry.household.Household;
import org.entraide.registry.mutual.Mutual;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a household takes out a cover, and what is owed for it. What is due by today is
 * assessed with it.
 */
public final class Covering {

    private static final int MONTHS_AHEAD = 12;

    private Covering() {}

    public static Decision<Event> decide(TakeOutCover command, Folios folios, LocalDate today) {
        @Nullable Mutual mutual = folios.find(Mutual.key(command.mutual()), Mutual.class);
        @Nullable
        Household household = folios.find(Household.key(command.mutual(), command.household()), Household.class);
        if (mutual == null || household == null) {
            return Decision.refused(Reason.HOUSEHOLD_UNKNOWN.name(), "");
        }
        LocalDate startsOn = command.startsOn();
        Findings findings = new Findings().date(startsOn, today.plusMonths(MONTHS_AHEAD), "/startsOn");
        List<PackageTerms> versions = mutual.versions(command.packageCode());
        if (versions.isEmpty()) {
            return findings.require(false, Reason.PACKAGE_UNKNOWN, "/packageCode")
                    .refused();
        }
        Optional<PackageTerms> terms = mutual.inEffect(command.packageCode(), startsOn);
        if (terms.isEmpty()) {
            LocalDate first = versions.getFirst().effectiveFrom();
            return findings.require(false, Reason.PACKAGE_NOT_IN_EFFECT, "/startsOn", first)
                    .refused();
        }
        LocalDate to = startsOn.plusMonths(terms.get().periodMonths()).minusDays(1);
        fits(household, terms.get(), startsOn, to, findings);
        if (findings.any()) {
            return findings.refused();
        }
        CoverTakenOut taken = taken(household, terms.get(), startsOn, to, mutual.currency());
        return new Decision.Accepted<>(
                Map.of("household", household.number(), "cover", taken.cover()),
                events(taken, household, terms.get(), today));
    }

    private static void fits(
            Household household, PackageTerms terms, LocalDate startsOn, LocalDate to, Findings findings) {
        findings.require(household.subscriber().isPresent(), Reason.SUBSCRIBER_MISSING, "");
        List<DayOfYear> starts = terms.cycleStarts();
        findings.require(
                starts.isEmpty()
                        || starts.stream()
                                .anyMatch(day -> day.in(startsOn.getYear()).equals(startsOn)),
                Reason.START_NOT_IN_CYCLE,
                "/startsOn",
                next(starts, startsOn));
        household.covers().stream()
                .filter(other -> other.overlaps(startsOn, to))
                .findFirst()
                .ifPresent(other -> findings.require(
                        false, Reason.COVER_OVERLAPS, "/startsOn", other.number(), other.from(), other.to()));
    }

    private static LocalDate next(List<DayOfYear> starts, LocalDate day) {
        return Stream.of(day.getYear(), day.getYear() + 1)
                .flatMap(year -> starts.stream().map(start -> start.in(year)))
                .filter(start -> !start.isBefore(day))
                .min(LocalDate::compareTo)
                .orElse(day);
    }

    private static CoverTakenOut taken(
            Household household, PackageTerms terms, LocalDate from, LocalDate to, String currency) {
        Optional<SubsidyTerms> subsidy = terms.subsidy(household.category());
        Money premium = new Money(Pricing.premium(terms.premium(), household.present(), from), currency);
        long fee = household.covers().isEmpty() ? terms.premium().joiningFee() : 0;
        return new CoverTakenOut(
                household.mutual(),
                household.number(),
                household.number() + "-" + (household.covers().size() + 1),
                terms.code(),
                terms.version(),
                from,
                to,
                premium,
                subsidy.map(SubsidyTerms::sponsor).orElse(null),
                subsidy.map(SubsidyTerms::guaranteed).orElse(false),
                Plan.of(terms.premium(), subsidy, from, premium, new Money(fee, currency)));
    }

    private static List<Event> events(CoverTakenOut taken, Household before, PackageTerms terms, LocalDate today) {
        Household after = before.on(taken, terms);
        List<Event> events = new ArrayList<>(List.of(taken));
        events.addAll(Assessing.due(after, taken.premium().currency(), today, today));
        before.coverageChange(after).ifPresent(events::add);
        return events;
    }
}
