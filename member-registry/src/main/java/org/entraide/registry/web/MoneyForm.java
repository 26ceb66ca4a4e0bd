package org.entraide.registry.web;

import java.math.BigDecimal;
import org.entraide.events.Money;
import org.entraide.ledger.web.BadRequest;
import org.entraide.ledger.web.Whole;
import org.jspecify.annotations.Nullable;

/**
 * An amount as a client sends it. A number with decimals is refused and never rounded.
 *
 * @param amount whole minor units
 */
public record MoneyForm(
        @Nullable BigDecimal amount, @Nullable String currency) {

    /** The money of a field, or 400 when the field is missing or not an amount. */
    public static Money required(@Nullable MoneyForm form, String pointer) {
        return BadRequest.required(form, pointer).money(pointer);
    }

    /** The money of a field that may be absent. */
    public static @Nullable Money optional(@Nullable MoneyForm form, String pointer) {
        return form == null ? null : form.money(pointer);
    }

    private Money money(String pointer) {
        String code = BadRequest.required(currency, pointer + "/currency");
        if (!code.matches("[A-Z]{3}")) {
            throw BadRequest.of("VALUE_INVALID", pointer + "/currency");
        }
        return new Money(Whole.number(amount, pointer + "/amount"), code);
    }
}
