package org.entraide.hub.feed;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entraide.events.Money;
import org.jspecify.annotations.Nullable;

/**
 * What an item says, by name and in order.
 *
 * @param values texts, whole numbers ({@link Long}), truth values, {@link Money} and lists of texts
 */
public record Details(Map<String, Object> values) {

    public Details {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Names and values in turn. Dates and states become texts; what is absent is left out. */
    static Details of(@Nullable Object... namesAndValues) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                values.put(String.valueOf(namesAndValues[i]), plain(value));
            }
        }
        return new Details(values);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Money money -> money;
            case Boolean truth -> truth;
            case Integer number -> number.longValue();
            case Long number -> number;
            case List<?> list -> list.stream().map(String::valueOf).toList();
            default -> value.toString();
        };
    }

    public String text(String name) {
        return String.valueOf(Objects.requireNonNull(values.get(name), name));
    }

    public long number(String name) {
        return (Long) Objects.requireNonNull(values.get(name), name);
    }

    public Optional<Money> money(String name) {
        return values.get(name) instanceof Money money ? Optional.of(money) : Optional.empty();
    }
}
