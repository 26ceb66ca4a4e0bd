package org.entraide.events;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record promises of its components: all are there but those that may be absent, all the way down. */
final class Shape {

    /** @param optional whether it may be absent */
    private record Part(Method accessor, boolean optional) {}

    private static final ClassValue<List<Part>> REFERENCES = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(component -> !component.getType().isPrimitive())
                    .map(component -> new Part(
                            component.getAccessor(),
                            component.getAnnotatedType().isAnnotationPresent(Nullable.class)))
                    .toList();
        }
    };

    private Shape() {}

    static boolean isComplete(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Record record -> isComplete(record);
            case List<?> list -> list.stream().allMatch(Shape::isComplete);
            default -> true;
        };
    }

    /** A loop, since every event that is read comes by here. */
    private static boolean isComplete(Record record) {
        for (Part part : REFERENCES.get(record.getClass())) {
            Object value = valueOf(record, part);
            if (value == null ? !part.optional() : !isComplete(value)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Object valueOf(Record record, Part part) {
        try {
            return part.accessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException impossible) {
            throw new IllegalStateException("a public record hides " + part.accessor(), impossible);
        }
    }
}
