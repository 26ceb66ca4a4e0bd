package org.entraide.embedded;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a filter says about one field, as far as an ordered index can use it. Never narrower than the filter. */
sealed interface Condition {

    /** The field is one of these values (null: null or missing). */
    record AnyOf(List<Object> values) implements Condition {}

    /**
     * The field lies between two values, both included; an end may be open.
     *
     * @param byOneElement where the field is an array, one of its elements lies between both
     */
    record Between(@Nullable Object low, @Nullable Object high, boolean byOneElement) implements Condition {}

    /** Both hold; it is right to keep either, so the one that finds less is kept. */
    static Condition both(Condition first, Condition second) {
        return switch (first) {
            case AnyOf points ->
                second instanceof AnyOf other
                                && other.values().size() < points.values().size()
                        ? other
                        : points;
            case Between range ->
                switch (second) {
                    case AnyOf points -> points;
                    case Between other
                    when range.byOneElement() || other.byOneElement() -> range.byOneElement() ? range : other;
                    case Between other ->
                        new Between(
                                range.low() != null ? range.low() : other.low(),
                                range.high() != null ? range.high() : other.high(),
                                false);
                };
        };
    }

    /** True if a document that lacks the field may satisfy it: a sparse index does not know such documents. */
    default boolean mayBeMissing() {
        return this instanceof AnyOf(List<Object> values) && values.contains(KeyOrder.Nothing.NOTHING);
    }
}
