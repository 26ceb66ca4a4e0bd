package org.entraide.registry.premium;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entraide.events.Event;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.ledger.Decision;
import org.entraide.ledger.Folios;
import org.entraide.registry.command.Findings;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand.TakePayment;
import org.entraide.registry.coverage.Due;
import org.entraide.registry.household.Household;
import org.entraide.registry.household.ReceiptReferenced;
import org.entraide.registry.mutual.Mutual;
import org.entraide.registry.mutual.Numbers;
import org.jspecify.annotations.Nullable;

/** Decides whether money is received, gives the receipt's number and settles what is owed. */
public final class Receiving {

    /** Money that came longer ago than this, in days, is taken only with the number of the paper receipt. */
    static final int DAYS_WITHOUT_PAPER = 7;

    private Receiving() {}

    public static Decision<Event> decide(TakePayment command, Folios folios, LocalDate today) {
        @Nullable Mutual mutual = folios.find(Mutual.key(command.mutual()), Mutual.class);
        @Nullable
        Household household = folios.find(Household.key(command.mutual(), command.household()), Household.class);
        if (mutual == null || household == null) {
            return Decision.refused(Reason.HOUSEHOLD_UNKNOWN.name(), "");
        }
        @Nullable String reference = command.reference();
        Findings findings = new Findings()
                .require(command.series().matches("[A-Z0-9]{1,6}"), Reason.SERIES_MALFORMED, "/series")
                .require(command.amount().amount() != 0, Reason.AMOUNT_NOT_POSITIVE, "/amount")
                .amount(command.amount(), mutual.currency(), "/amount")
                .past(command.valueDate(), today, "/valueDate")
                .require(
                        reference != null || !command.valueDate().isBefore(today.minusDays(DAYS_WITHOUT_PAPER)),
                        Reason.REFERENCE_NEEDED,
                        "/reference",
                        DAYS_WITHOUT_PAPER)
                .require(
                        reference == null || reference.matches("[A-Za-z0-9][A-Za-z0-9 ./_-]{0,39}"),
                        Reason.REFERENCE_MALFORMED,
                        "/reference");
        if (findings.any()) {
            return findings.refused();
        }
        PremiumPaid paid = paid(command, household, receipt(command, folios), today);
        List<Event> events = new ArrayList<>(List.of(paid));
        if (reference != null) {
            events.add(new ReceiptReferenced(command.mutual(), household.number(), paid.receipt(), reference));
        }
        household.coverageChange(household.on(paid)).ifPresent(events::add);
        return new Decision.Accepted<>(Map.of("household", household.number(), "receipt", paid.receipt()), events);
    }

    private static String receipt(TakePayment command, Folios folios) {
        long next = Numbers.next(folios, Numbers.receipts(command.mutual(), command.series()));
        return command.series() + "-" + Numbers.text(next);
    }

    private static PremiumPaid paid(TakePayment command, Household household, String receipt, LocalDate today) {
        Settling settling = Settling.of(command.amount(), household.covers(), Due::owed);
        Money credit = new Money(household.account().credit(), command.amount().currency()).plus(settling.rest());
        return new PremiumPaid(
                command.mutual(),
                household.number(),
                receipt,
                command.method(),
                command.valueDate(),
                today,
                command.amount(),
                settling.settlements(),
                credit);
    }
}
