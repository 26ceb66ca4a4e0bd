package org.entraide.launcher.openimis;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/**
 * One current row.
 *
 * @param table such as {@code tblPolicy}
 * @param id value of its key column
 */
record Row(String table, String id, Map<String, String> fields) {

    Row {
        fields = Map.copyOf(fields);
    }

    /** The field, or empty where the database holds nothing. */
    Optional<String> optional(String name) {
        String value = fields.getOrDefault(name, "").strip();
        return value.isEmpty() || value.equals("NULL") ? Optional.empty() : Optional.of(value);
    }

    /** Whether the field holds just this; an empty one does not. */
    boolean has(String name, String value) {
        return optional(name).filter(value::equals).isPresent();
    }

    String text(String name) {
        return optional(name).orElseThrow(() -> new Unusable("FIELD_EMPTY", name));
    }

    boolean isSet(String name) {
        return optional(name).filter(value -> !value.matches("0(\\.0+)?")).isPresent();
    }

    LocalDate date(String name) {
        String value = text(name);
        try {
            return LocalDate.parse(value.substring(0, Math.min(10, value.length())));
        } catch (DateTimeException impossible) {
            throw new Unusable("DATE_IMPOSSIBLE", name, value);
        }
    }

    /** A decimal amount in whole minor units of the currency. */
    long amount(String name, String currency) {
        int decimals = Currency.getInstance(currency).getDefaultFractionDigits();
        return whole(name, decimals);
    }

    /** A decimal number that must be whole. */
    int count(String name) {
        long count = whole(name, 0);
        if (count != (int) count) {
            throw new Unusable("NUMBER_NOT_WHOLE", name, count);
        }
        return (int) count;
    }

    private long whole(String name, int decimals) {
        String value = text(name);
        try {
            return new BigDecimal(value).movePointRight(decimals).longValueExact();
        } catch (ArithmeticException | NumberFormatException notWhole) {
            throw new Unusable("NUMBER_NOT_WHOLE", name, value);
        }
    }
}
