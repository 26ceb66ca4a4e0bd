package org.entraide.registry.premium;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entraide.events.Event;
import org.entraide.events.Money;
import org.entraide.events.PackageTerms;
import org.entraide.events.PremiumEvent.CreditApplied;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Folios;
import org.entraide.registry.command.Findings;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand.TakeOutCover;
import org.entraide.registry.household.Household;
import org.entraide.registry.mutual.Mutual;
import org.jspecify.annotations.Nullable;

/** Decides whether a household takes out a cover, and what is owed for it. Credit of the household is put to it. */
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
        PremiumAssessed assessed = assess(command, household, terms.get(), mutual.currency());
        household.covers().stream()
                .filter(other -> other.overlaps(assessed.from(), assessed.to()))
                .findFirst()
                .ifPresent(other -> findings.require(
                        false, Reason.COVER_OVERLAPS, "/startsOn", other.number(), other.from(), other.to()));
        return findings.any()
                ? findings.refused()
                : new Decision.Accepted<>(
                        Map.of("household", household.number(), "cover", assessed.cover()),
                        events(assessed, household, today));
    }

    private static PremiumAssessed assess(
            TakeOutCover command, Household household, PackageTerms terms, String currency) {
        LocalDate from = command.startsOn();
        return new PremiumAssessed(
                command.mutual(),
                household.number(),
                household.number() + "-" + (household.covers().size() + 1),
                terms.code(),
                terms.version(),
                from,
                from.plusMonths(terms.periodMonths()).minusDays(1),
                from,
                new Money(Pricing.premium(terms, household.members(), from), currency));
    }

    private static List<Event> events(PremiumAssessed assessed, Household before, LocalDate today) {
        List<Event> events = new ArrayList<>(List.of(assessed));
        Household after = before.on(assessed);
        Optional<CreditApplied> applied = credit(assessed, before, today);
        if (applied.isPresent()) {
            events.add(applied.get());
            after = after.on(applied.get());
        }
        before.coverageChange(assessed.mutual(), after).ifPresent(events::add);
        return events;
    }

    private static Optional<CreditApplied> credit(PremiumAssessed assessed, Household household, LocalDate today) {
        String currency = assessed.due().currency();
        Money credit = new Money(household.credit(), currency);
        Money part = new Money(Math.min(credit.amount(), assessed.due().amount()), currency);
        @Nullable LocalDate valueDate = household.creditFrom();
        if (part.amount() == 0 || valueDate == null) {
            return Optional.empty();
        }
        return Optional.of(new CreditApplied(
                assessed.mutual(), household.number(), assessed.cover(), valueDate, today, part, credit.minus(part)));
    }
}
