package org.entraide.registry.household.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entraide.events.Money;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.ledger.Refusal;
import org.entraide.pages.Writing;
import org.entraide.registry.command.Reason;
import org.entraide.registry.command.RegistryCommand.TakePayment;
import org.entraide.registry.mutual.Mutual;

/** A payment as a clerk types it: the amount in whole units of the currency, spaces allowed. */
record PaymentPaper(Map<String, String> fields) {

    /** Receipts of all desks that use these pages. */
    private static final String SERIES = "G1";

    /** Adds what is wrong to {@code wrong}; the rules say the rest. */
    TakePayment read(Mutual mutual, String household, LocalDate today, List<Refusal> wrong) {
        Optional<Long> minor = Writing.typedAmount(at("amount"), mutual.currency());
        if (minor.isEmpty()) {
            wrong.add(Reason.AMOUNT_UNREADABLE.at("/amount"));
        }
        String paper = at("reference").strip();
        return new TakePayment(
                mutual.code(),
                household,
                SERIES,
                Typing.choice(PaymentMethod.class, at("method")).orElse(PaymentMethod.CASH),
                new Money(minor.orElse(0L), mutual.currency()),
                Typing.day(at("date"), today, "/valueDate", wrong),
                paper.isEmpty() ? null : paper);
    }

    private String at(String field) {
        return fields.getOrDefault(field, "");
    }
}
