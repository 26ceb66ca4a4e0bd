package org.entraide.embedded;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the conditions an index can use out of a filter; whatever it does not understand it leaves to the match. */
final class Conditions {
    private static final Pattern PREFIX = Pattern.compile("\\^([\\p{L}\\p{N} _/:@'-]+)(\\.\\*)?");
    private final Map<String, Condition> byField = new HashMap<>();

    private Conditions() {}

    static Map<String, Condition> of(Document filter) {
        var conditions = new Conditions();
        conditions.readAll(filter, "");
        return conditions.byField;
    }

    private void readAll(Document filter, String path) {
        filter.forEach((field, value) -> {
            if (field.equals("$and") && value instanceof Collection<?> parts) {
                parts.forEach(part -> readAll((Document) part, path));
            } else if (!field.startsWith("$")) {
                read(path + field, value);
            }
        });
    }

    private void read(String field, @Nullable Object value) {
        if (BsonRegularExpression.isRegularExpression(value)) {
            readExpression(field, BsonRegularExpression.convertToRegularExpression(value));
        } else if (value instanceof Document operators && isOperators(operators)) {
            operators.forEach((operator, operand) -> readOperator(field, operator, operand));
        } else {
            readPoints(field, Collections.singletonList(value));
        }
    }

    private static boolean isOperators(Document document) {
        return !document.isEmpty() && document.keySet().iterator().next().startsWith("$");
    }

    private void readOperator(String field, String operator, @Nullable Object operand) {
        if (operand == null) {
            if (operator.equals("$eq")) {
                readPoints(field, Collections.singletonList(null));
            }
            return;
        }
        switch (operator) {
            case "$eq" -> readPoints(field, List.of(operand));
            case "$in" -> readPoints(field, operand instanceof Collection<?> values ? values : List.of());
            case "$gt", "$gte" -> readRange(field, operand, null);
            case "$lt", "$lte" -> readRange(field, null, operand);
            case "$elemMatch" -> readElement(field, operand);
            // any other operator only narrows further
            case String _ -> {}
        }
    }

    private void readElement(String field, Object operand) {
        if (operand instanceof Document element && isOperators(element)) {
            readElementRange(field, element);
        } else if (operand instanceof Document element) {
            readAll(element, field + ".");
        }
    }

    private void readElementRange(String field, Document operators) {
        var low = operators.containsKey("$gte") ? operators.get("$gte") : operators.get("$gt");
        var high = operators.containsKey("$lte") ? operators.get("$lte") : operators.get("$lt");
        if (low != null && high != null && !(low instanceof Collection<?>) && !(high instanceof Collection<?>)) {
            add(field, new Condition.Between(low, high, true));
        }
    }

    private void readPoints(String field, Collection<?> values) {
        // an array matches itself and any array that holds it; an expression matches many: neither is a point
        if (values.stream().noneMatch(value -> value instanceof Collection<?> || isPattern(value))) {
            var distinct = new TreeSet<Object>(KeyOrder.INSTANCE);
            values.forEach(value -> distinct.add(KeyOrder.key(value)));
            add(field, new Condition.AnyOf(List.copyOf(distinct)));
        }
    }

    private static boolean isPattern(@Nullable Object value) {
        return BsonRegularExpression.isRegularExpression(value);
    }

    private void readRange(String field, @Nullable Object low, @Nullable Object high) {
        if (!(low instanceof Collection<?>) && !(high instanceof Collection<?>)) {
            add(field, new Condition.Between(low, high, false));
        }
    }

    private void readExpression(String field, BsonRegularExpression expression) {
        var prefix = PREFIX.matcher(expression.getPattern());
        var options = expression.getOptions();
        if (prefix.matches() && (options == null || options.isEmpty())) {
            add(field, new Condition.Between(prefix.group(1), prefix.group(1) + Character.MAX_VALUE, false));
        }
    }

    private void add(String field, Condition condition) {
        byField.merge(field, condition, Condition::both);
    }
}
