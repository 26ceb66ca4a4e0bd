package org.entraide.registry.mutual;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entraide.events.CoverTerms;
import org.entraide.events.Event;
import org.entraide.events.Money;
import org.entraide.events.MutualEvent.PackagePublished;
import org.entraide.events.PackageTerms;
import org.entraide.events.PremiumTerms;
import org.entraide.events.PremiumTerms.Frequency;
import org.entraide.events.SubsidyTerms;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Folios;
import org.entraide.registry.command.Findings;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand.PublishPackage;
import org.jspecify.annotations.Nullable;

/** Decides whether a version of a benefit package may be offered. */
public final class Publication {

    private static final int MOST_VERSIONS = 200;
    private static final int MOST_MONTHS = 60;
    private static final int MOST_INCLUDED = 30;
    private static final int MOST_AGE = 130;
    private static final int MOST_CHARACTERS = 120;
    private static final int MOST_CYCLES = 4;
    private static final int MOST_INSTALMENTS = 60;
    private static final int MOST_GRACE_DAYS = 366;
    private static final int YEARS_AHEAD = 10;

    private Publication() {}

    public static Decision<Event> decide(PublishPackage command, Folios folios, LocalDate today) {
        @Nullable Mutual mutual = folios.find(Mutual.key(command.mutual()), Mutual.class);
        if (mutual == null) {
            return Decision.refused(Reason.MUTUAL_UNKNOWN.name(), "");
        }
        Findings findings = new Findings();
        terms(command, today, findings);
        amounts(command, mutual.currency(), findings);
        List<PackageTerms> earlier = mutual.versions(command.code());
        if (!earlier.isEmpty()) {
            LocalDate before = earlier.getLast().effectiveFrom();
            findings.require(
                    command.effectiveFrom().isAfter(before), Reason.EFFECTIVE_DATE_NOT_LATER, "/effectiveFrom", before);
        }
        findings.require(mutual.packages().size() < MOST_VERSIONS, Reason.PACKAGES_FULL, "", MOST_VERSIONS);
        if (findings.any()) {
            return findings.refused();
        }
        int version = earlier.size() + 1;
        return new Decision.Accepted<>(
                Map.of("package", command.code(), "version", String.valueOf(version)),
                List.of(new PackagePublished(command.mutual(), terms(command, version))));
    }

    private static void terms(PublishPackage command, LocalDate today, Findings findings) {
        findings.require(command.code().matches("[A-Z0-9][A-Z0-9_-]{0,19}"), Reason.PACKAGE_CODE_MALFORMED, "/code")
                .text(command.name(), MOST_CHARACTERS, "/name")
                .date(command.effectiveFrom(), today.plusYears(YEARS_AHEAD), "/effectiveFrom")
                .range(command.periodMonths(), 1, MOST_MONTHS, "/periodMonths")
                .require(
                        command.cycleStarts().size() <= MOST_CYCLES,
                        Reason.CYCLES_TOO_MANY,
                        "/cycleStarts",
                        MOST_CYCLES)
                .range(command.patientSharePercent(), 0, 100, "/patientSharePercent");
        premium(command, findings);
        subsidies(command, findings);
        cover(command.cover(), findings);
    }

    private static void premium(PublishPackage command, Findings findings) {
        PremiumTerms premium = command.premium();
        findings.range(premium.membersIncluded(), 0, MOST_INCLUDED, "/premium/membersIncluded")
                .range(premium.adultFromAge(), 0, MOST_AGE, "/premium/adultFromAge")
                .range(premium.graceDays(), 0, MOST_GRACE_DAYS, "/premium/graceDays")
                .range(premium.instalments(), 1, MOST_INSTALMENTS, "/premium/instalments");
        boolean harvests =
                premium.frequency() != Frequency.HARVEST || !premium.harvests().isEmpty();
        findings.require(harvests, Reason.HARVESTS_MISSING, "/premium/harvests");
        if (!findings.any()) {
            LocalDate from = command.effectiveFrom();
            LocalDate last = InstalmentDays.of(premium, from).getLast();
            findings.require(
                    last.isBefore(from.plusMonths(command.periodMonths())),
                    Reason.PLAN_BEYOND_PERIOD,
                    "/premium/instalments");
        }
    }

    private static void subsidies(PublishPackage command, Findings findings) {
        List<SubsidyTerms> subsidies = command.subsidies();
        for (int at = 0; at < subsidies.size(); at++) {
            SubsidyTerms subsidy = subsidies.get(at);
            String pointer = "/subsidies/" + at;
            findings.range(subsidy.percent(), 1, 100, pointer + "/percent")
                    .require(
                            subsidy.sponsor().matches("[A-Z0-9][A-Z0-9_-]{0,19}"),
                            Reason.SPONSOR_MALFORMED,
                            pointer + "/sponsor")
                    .require(
                            subsidies.stream()
                                            .filter(other -> other.category() == subsidy.category())
                                            .count()
                                    == 1,
                            Reason.SUBSIDY_TWICE,
                            pointer + "/category");
        }
    }

    private static void cover(CoverTerms cover, Findings findings) {
        findings.range(cover.observationMonths(), 0, MOST_MONTHS, "/cover/observationMonths")
                .range(cover.renewalGraceDays(), 0, MOST_GRACE_DAYS, "/cover/renewalGraceDays")
                .range(cover.newbornDays(), 0, MOST_GRACE_DAYS, "/cover/newbornDays");
        for (int at = 0; at < cover.observations().size(); at++) {
            int months = cover.observations().get(at).months();
            findings.range(months, 0, MOST_MONTHS, "/cover/observations/" + at + "/months");
        }
    }

    private static void amounts(PublishPackage command, String currency, Findings findings) {
        PremiumTerms premium = command.premium();
        findings.require(command.currency().equals(currency), Reason.CURRENCY_OTHER, "/currency", currency)
                .amount(new Money(premium.joiningFee(), currency), currency, "/premium/joiningFee")
                .amount(new Money(premium.lumpSum(), currency), currency, "/premium/lumpSum")
                .amount(new Money(premium.perExtraAdult(), currency), currency, "/premium/perExtraAdult")
                .amount(new Money(premium.perExtraChild(), currency), currency, "/premium/perExtraChild");
        @Nullable Long ceiling = command.householdCeiling();
        if (ceiling != null) {
            findings.amount(new Money(ceiling, currency), currency, "/householdCeiling");
        }
    }

    private static PackageTerms terms(PublishPackage command, int version) {
        return new PackageTerms(
                command.code(),
                version,
                command.name(),
                command.effectiveFrom(),
                command.periodMonths(),
                command.cycleStarts(),
                command.premium(),
                command.subsidies(),
                command.cover(),
                command.patientSharePercent(),
                command.householdCeiling());
    }
}
