package org.entraide.registry.mutual;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.entraide.events.Event;
import org.entraide.events.Money;
import org.entraide.events.MutualEvent.PackagePublished;
import org.entraide.events.PackageTerms;
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
                .range(command.membersIncluded(), 0, MOST_INCLUDED, "/membersIncluded")
                .range(command.adultFromAge(), 0, MOST_AGE, "/adultFromAge")
                .range(command.patientSharePercent(), 0, 100, "/patientSharePercent");
    }

    private static void amounts(PublishPackage command, String currency, Findings findings) {
        findings.amount(command.lumpSum(), currency, "/lumpSum")
                .amount(command.perExtraAdult(), currency, "/perExtraAdult")
                .amount(command.perExtraChild(), currency, "/perExtraChild");
        @Nullable Money ceiling = command.householdCeiling();
        if (ceiling != null) {
            findings.amount(ceiling, currency, "/householdCeiling");
        }
    }

    private static PackageTerms terms(PublishPackage command, int version) {
        @Nullable Money ceiling = command.householdCeiling();
        return new PackageTerms(
                command.code(),
                version,
                command.name(),
                command.effectiveFrom(),
                command.periodMonths(),
                command.lumpSum().amount(),
                command.membersIncluded(),
                command.perExtraAdult().amount(),
                command.perExtraChild().amount(),
                command.adultFromAge(),
                command.patientSharePercent(),
                ceiling == null ? null : ceiling.amount());
    }
}
