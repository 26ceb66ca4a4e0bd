package org.entraide.claims.claim.web;

import static org.entraide.ledger.web.BadRequest.required;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.entraide.claims.adjudication.Line;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.ledger.web.Whole;
import org.jspecify.annotations.Nullable;

/**
 * A claim as a client sends it.
 *
 * @param currency of all its unit prices
 */
record ClaimForm(
        @Nullable String member,
        @Nullable String provider,
        @Nullable String externalReference,
        @Nullable LocalDate careFrom,
        @Nullable LocalDate careTo,
        @Nullable LocalDate depositedOn,
        @Nullable String currency,
        @Nullable List<@Nullable LineForm> lines) {

    SubmitClaim command(String mutual) {
        return new SubmitClaim(
                mutual,
                required(member, "/member"),
                required(provider, "/provider"),
                externalReference,
                required(careFrom, "/careFrom"),
                required(careTo, "/careTo"),
                depositedOn,
                required(currency, "/currency"),
                Whole.items(lines, "/lines", LineForm::line));
    }

    /** @param unitPrice whole minor units of the claim's currency */
    record LineForm(
            @Nullable String act,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice) {

        Line line(String pointer) {
            return new Line(
                    required(act, pointer + "/act"),
                    Whole.small(quantity, pointer + "/quantity"),
                    Whole.number(unitPrice, pointer + "/unitPrice"));
        }
    }
}
