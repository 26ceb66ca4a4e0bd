package org.entraide.claims.claim.web;

import static org.entraide.ledger.web.BadRequest.required;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.entraide.claims.adjudication.Line;
import org.entraide.claims.command.ClaimsCommand.SubmitClaim;
import org.entraide.claims.network.PriceList;
import org.entraide.events.ProviderEvent.Price;
import org.entraide.ledger.web.Whole;
import org.jspecify.annotations.Nullable;

/**
 * A question about care, in the form of a claim, of which only the member must be named.
 *
 * @param provider with {@code lines}, to ask about acts; without, only how the member stands is answered
 * @param careFrom today when absent
 * @param careTo {@code careFrom} when absent
 * @param currency the mutual's when absent
 */
record EligibilityForm(
        @Nullable String member,
        @Nullable String provider,
        @Nullable String externalReference,
        @Nullable LocalDate careFrom,
        @Nullable LocalDate careTo,
        @Nullable LocalDate depositedOn,
        @Nullable String currency,
        @Nullable List<@Nullable LineForm> lines) {

    String who() {
        return required(member, "/member");
    }

    LocalDate day(LocalDate today) {
        return careFrom == null ? today : careFrom;
    }

    boolean asksAboutActs() {
        return provider != null && lines != null && !lines.isEmpty();
    }

    /** @param prices of the provider on the day, for lines without a price */
    SubmitClaim claim(String mutual, LocalDate today, String ownCurrency, @Nullable PriceList prices) {
        LocalDate from = day(today);
        return new SubmitClaim(
                mutual,
                who(),
                required(provider, "/provider"),
                externalReference,
                from,
                careTo == null ? from : careTo,
                depositedOn,
                currency == null ? ownCurrency : currency,
                Whole.items(lines, "/lines", (line, pointer) -> line.line(pointer, prices)));
    }

    /**
     * An act.
     *
     * @param quantity 1 when absent
     * @param unitPrice whole minor units; the tariff's price when absent
     */
    record LineForm(
            @Nullable String act,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal unitPrice) {

        Line line(String pointer, @Nullable PriceList prices) {
            String code = required(act, pointer + "/act");
            return new Line(
                    code,
                    quantity == null ? 1 : Whole.small(quantity, pointer + "/quantity"),
                    unitPrice == null ? price(code, prices) : Whole.number(unitPrice, pointer + "/unitPrice"));
        }
    }

    /** The tariff's price of one unit; 0 where there is none, which adjudication explains. */
    static long price(String act, @Nullable PriceList prices) {
        return prices == null ? 0 : prices.of(act).map(Price::amount).orElse(0L);
    }
}
