package org.entraide.ledger.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Numbers and lists in what a client sends: decimals are refused and never rounded away. */
public final class Whole {

    private static final int MOST_DIGITS = 18;

    private Whole() {}

    /** A whole number, or 400 when the field is missing, has decimals or more than 18 digits. */
    public static long number(@Nullable BigDecimal field, String pointer) {
        BigDecimal number = BadRequest.required(field, pointer);
        // The scale comes first: expanding 1e999999999 would eat the memory.
        if (Math.abs((long) number.scale()) > MOST_DIGITS
                || number.precision() > MOST_DIGITS
                || number.stripTrailingZeros().scale() > 0) {
            throw BadRequest.of("VALUE_INVALID", pointer);
        }
        return number.longValueExact();
    }

    /** A whole number that an int can hold; others are told as its ends, which no rule admits. */
    public static int small(@Nullable BigDecimal field, String pointer) {
        return Math.clamp(number(field, pointer), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** The items of a list, or 400 when the list or one of them is missing. */
    public static <F, T> List<T> items(
            @Nullable List<@Nullable F> list, String pointer, BiFunction<F, String, T> item) {
        List<@Nullable F> items = BadRequest.required(list, pointer);
        return IntStream.range(0, items.size())
                .mapToObj(i -> {
                    String at = pointer + "/" + i;
                    return item.apply(BadRequest.required(items.get(i), at), at);
                })
                .toList();
    }
}
