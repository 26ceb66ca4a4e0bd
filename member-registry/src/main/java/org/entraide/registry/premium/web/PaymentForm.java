package org.entraide.registry.premium.web;

import static org.entraide.ledger.web.BadRequest.required;

import java.time.LocalDate;
import org.entraide.events.PremiumEvent.PaymentMethod;
import org.entraide.registry.command.RegistryCommand.TakePayment;
import org.entraide.registry.web.MoneyForm;
import org.jspecify.annotations.Nullable;

/** A payment as a client sends it. */
record PaymentForm(
        @Nullable String series,
        @Nullable PaymentMethod method,
        @Nullable MoneyForm amount,
        @Nullable LocalDate valueDate,
        @Nullable String reference) {

    TakePayment command(String mutual, String household) {
        return new TakePayment(
                mutual,
                household,
                required(series, "/series"),
                required(method, "/method"),
                MoneyForm.required(amount, "/amount"),
                required(valueDate, "/valueDate"),
                reference);
    }
}
