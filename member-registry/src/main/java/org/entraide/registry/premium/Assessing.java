package org.entraide.registry.premium;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entraide.events.Event;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.CreditApplied;
import org.entraide.events.PremiumEvent.PremiumAssessed;
import org.entraide.events.PremiumEvent.Settlement;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Folios;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand.AssessDues;
import org.entraide.registry.coverage.Cover;
import org.entraide.registry.coverage.Due;
import org.entraide.registry.household.Household;
import org.entraide.registry.mutual.Mutual;
import org.jspecify.annotations.Nullable;

/** Assesses instalments whose day has come, each with its own due day, and puts the household's credit to them. */
public final class Assessing {

    private Assessing() {}

    public static Decision<Event> decide(AssessDues command, Folios folios, LocalDate today) {
        @Nullable Mutual mutual = folios.find(Mutual.key(command.mutual()), Mutual.class);
        @Nullable
        Household household = folios.find(Household.key(command.mutual(), command.household()), Household.class);
        if (mutual == null || household == null) {
            return Decision.refused(Reason.HOUSEHOLD_UNKNOWN.name(), "");
        }
        if (command.upTo().isAfter(today)) {
            return Decision.refused(Reason.DATE_IN_FUTURE.name(), "/upTo");
        }
        List<Event> events = due(household, mutual.currency(), command.upTo(), today);
        return events.isEmpty()
                ? Decision.refused(Reason.NOTHING_DUE.name(), "")
                : new Decision.Accepted<>(Map.of("household", household.number()), events);
    }

    /** What is assessed by a day: the oldest first, the joining fee before the premium of its day. */
    static List<Event> due(Household household, String currency, LocalDate upTo, LocalDate today) {
        record Coming(Cover cover, Due due) {}
        List<Coming> coming = household.covers().stream()
                .flatMap(cover -> cover.plan().stream().map(due -> new Coming(cover, due)))
                .filter(one -> !one.due().assessed() && !one.due().dueOn().isAfter(upTo))
                .sorted(Comparator.comparing(one -> one.due().dueOn()))
                .toList();
        List<Event> events = new ArrayList<>();
        long credit = household.account().credit();
        for (Coming one : coming) {
            Due due = one.due();
            String cover = one.cover().number();
            events.add(new PremiumAssessed(
                    household.mutual(),
                    household.number(),
                    cover,
                    due.number(),
                    due.dueOn(),
                    new Money(due.due(), currency),
                    new Money(due.subsidy(), currency)));
            long part = Math.min(credit, due.due());
            if (part > 0) {
                credit -= part;
                events.add(new CreditApplied(
                        household.mutual(),
                        household.number(),
                        new Settlement(cover, due.number(), new Money(part, currency)),
                        today,
                        new Money(credit, currency)));
            }
        }
        return events;
    }
}
