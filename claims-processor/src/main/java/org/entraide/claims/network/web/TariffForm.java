package org.entraide.claims.network.web;

import static org.entraide.ledger.web.BadRequest.required;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.entraide.claims.command.ClaimsCommand.PublishTariff;
import org.entraide.events.ProviderEvent.Category;
import org.entraide.events.ProviderEvent.Price;
import org.entraide.ledger.web.Whole;
import org.jspecify.annotations.Nullable;

/**
 * A version of a tariff as a client sends it.
 *
 * @param currency of all its prices
 */
record TariffForm(
        @Nullable String tariff,
        @Nullable LocalDate effectiveFrom,
        @Nullable String currency,
        @Nullable List<@Nullable PriceForm> prices) {

    PublishTariff command(String network) {
        return new PublishTariff(
                network,
                required(tariff, "/tariff"),
                required(effectiveFrom, "/effectiveFrom"),
                required(currency, "/currency"),
                Whole.items(prices, "/prices", PriceForm::price));
    }

    /** @param amount whole minor units of the tariff's currency */
    record PriceForm(
            @Nullable String act,
            @Nullable String name,
            @Nullable Category category,
            @Nullable BigDecimal amount) {

        Price price(String pointer) {
            return new Price(
                    required(act, pointer + "/act"),
                    required(name, pointer + "/name"),
                    required(category, pointer + "/category"),
                    Whole.number(amount, pointer + "/amount"));
        }
    }
}
