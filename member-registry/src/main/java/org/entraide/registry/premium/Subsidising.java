package org.entraide.registry.premium;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entraide.events.Event;
import org.entraide.events.PremiumEvent.SubsidyApplied;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Folios;
import org.entraide.registry.command.Findings;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand.ReceiveSubsidy;
import org.entraide.registry.coverage.Cover;
import org.entraide.registry.household.Household;
import org.entraide.registry.mutual.Mutual;
import org.jspecify.annotations.Nullable;

/** Decides whether a sponsor's money is received for a household: never more than the sponsor owes for it. */
public final class Subsidising {

    private Subsidising() {}

    public static Decision<Event> decide(ReceiveSubsidy command, Folios folios, LocalDate today) {
        @Nullable Mutual mutual = folios.find(Mutual.key(command.mutual()), Mutual.class);
        @Nullable
        Household household = folios.find(Household.key(command.mutual(), command.household()), Household.class);
        if (mutual == null || household == null) {
            return Decision.refused(Reason.HOUSEHOLD_UNKNOWN.name(), "");
        }
        List<Cover> covers = household.covers().stream()
                .filter(cover -> command.sponsor().equals(cover.sponsor()))
                .toList();
        Settling settling = Settling.of(command.amount(), covers, due -> due.subsidyOwed());
        long owed = command.amount().minus(settling.rest()).amount();
        Findings findings = new Findings()
                .require(!covers.isEmpty(), Reason.SPONSOR_UNKNOWN, "/sponsor")
                .require(command.amount().amount() != 0, Reason.AMOUNT_NOT_POSITIVE, "/amount")
                .amount(command.amount(), mutual.currency(), "/amount")
                .past(command.valueDate(), today, "/valueDate");
        if (!covers.isEmpty()) {
            findings.require(settling.rest().amount() <= 0, Reason.SUBSIDY_BEYOND_DUE, "/amount", owed);
        }
        if (findings.any()) {
            return findings.refused();
        }
        SubsidyApplied applied = new SubsidyApplied(
                command.mutual(),
                household.number(),
                command.sponsor(),
                command.valueDate(),
                today,
                command.amount(),
                settling.settlements());
        List<Event> events = new ArrayList<>(List.of(applied));
        household.coverageChange(household.on(applied)).ifPresent(events::add);
        return new Decision.Accepted<>(Map.of("household", household.number()), events);
    }
}
