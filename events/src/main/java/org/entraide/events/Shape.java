package org.entraide.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record promises of its components: all are there but those that may be absent, all the way down. */
final class Shape {

    private static final ClassValue<List<RecordComponent>> REFERENCES = new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive())
                    .toList();
        }
    };

    private Shape() {}

    static boolean isComplete(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Record record ->
                REFERENCES.get(record.getClass()).stream().allMatch(component -> isComplete(record, component));
            case List<?> list -> list.stream().allMatch(Shape::isComplete);
            default -> true;
        };
    }

    private static boolean isComplete(Record record, RecordComponent component) {
        Object value = valueOf(record, component);
        return value == null ? component.getAnnotatedType().isAnnotationPresent(Nullable.class) : isComplete(value);
    }

    private static @Nullable Object valueOf(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("a public record hides " + component, impossible);
        }
    }
}
