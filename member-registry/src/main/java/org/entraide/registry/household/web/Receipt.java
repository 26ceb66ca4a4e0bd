package org.entraide.registry.household.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.entraide.events.PremiumEvent.PremiumPaid;
import org.entraide.registry.household.ReceiptReferenced;
import org.entraide.registry.household.mongo.HouseholdHistory.Happening;
import org.jspecify.annotations.Nullable;

/**
 * A receipt to print: what the ledger says of the payment.
 *
 * @param words the amount in words
 * @param reference number on paper or of the operator
 * @param cashier who took the money
 */
public record Receipt(
        PremiumPaid paid, String words, @Nullable String reference, String cashier) {

    /** @param happening that took money */
    static Receipt of(Happening happening, Locale locale) {
        PremiumPaid paid = among(happening, PremiumPaid.class).orElseThrow();
        return new Receipt(
                paid,
                AmountWords.of(paid.amount(), locale),
                among(happening, ReceiptReferenced.class)
                        .map(ReceiptReferenced::reference)
                        .orElse(null),
                happening.actor());
    }

    private static <E> Optional<E> among(Happening happening, Class<E> type) {
        List<E> found = happening.events().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
        return found.stream().findFirst();
    }
}
