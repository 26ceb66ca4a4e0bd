package org.entraide.registry.premium.web;

import static org.entraide.ledger.web.BadRequest.required;

import java.time.LocalDate;
import org.entraide.registry.command.RegistryCommand.ReceiveSubsidy;
import org.entraide.registry.web.MoneyForm;
import org.jspecify.annotations.Nullable;

/** A sponsor's money as a client sends it. */
record SubsidyForm(
        @Nullable String sponsor,
        @Nullable MoneyForm amount,
        @Nullable LocalDate valueDate) {

    ReceiveSubsidy command(String mutual, String household) {
        return new ReceiveSubsidy(
                mutual,
                household,
                required(sponsor, "/sponsor"),
                MoneyForm.required(amount, "/amount"),
                required(valueDate, "/valueDate"));
    }
}
