package org.entraide.embedded;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A total order over every value a document may hold, in MongoDB's order of types. The library's own comparator
 * throws for some types and finds 1 and 1.5 equal, which would break a tree.
 */
final class KeyOrder implements Comparator<Object> {
    static final KeyOrder INSTANCE = new KeyOrder();

    /** Stands before or after every value of one type: the open end of a range. */
    record Edge(int rank, boolean after) {}

    /** What an index keeps for a null or missing field. */
    enum Nothing {
        NOTHING
    }

    static Object key(@Nullable Object value) {
        return value == null || value instanceof Missing ? Nothing.NOTHING : value;
    }

    static Edge before(Object value) {
        return new Edge(rank(value), false);
    }

    static Edge after(Object value) {
        return new Edge(rank(value), true);
    }

    @Override
    public int compare(Object left, Object right) {
        if (left == right) {
            return 0;
        }
        if (left instanceof String a && right instanceof String b) {
            return a.compareTo(b);
        }
        var leftRank = rank(left);
        var byType = Integer.compare(leftRank, rank(right));
        return byType != 0 ? byType : sameType(left, right);
    }

    private static int rank(Object value) {
        return switch (value) {
            case MinKey _ -> 0;
            case Nothing _ -> 1;
            case Number _ -> 2;
            case String _ -> 3;
            case Document _ -> 4;
            case Collection<?> _ -> 5;
            case ObjectId _ -> 7;
            case Boolean _ -> 8;
            case Instant _ -> 9;
            case MaxKey _ -> 11;
            case Edge edge -> edge.rank();
            // binary data, UUIDs, timestamps, expressions: together, told apart by class
            case Object _ -> 6;
        };
    }

    private int sameType(Object left, Object right) {
        if (left instanceof Edge edge) {
            return left.equals(right) ? 0 : edge.after() ? 1 : -1;
        }
        if (right instanceof Edge edge) {
            return edge.after() ? -1 : 1;
        }
        return switch (left) {
            case Number number -> numbers(number, (Number) right);
            case Document document -> documents(document, (Document) right);
            case Collection<?> items -> items(items.iterator(), ((Collection<?>) right).iterator());
            case Object _ -> others(left, right);
        };
    }

    private static int numbers(Number left, Number right) {
        if (isWhole(left) && isWhole(right)) {
            return Long.compare(left.longValue(), right.longValue());
        }
        if (isFinite(left) && isFinite(right)) {
            return decimal(left).compareTo(decimal(right));
        }
        return Double.compare(approximate(left), approximate(right));
    }

    private static boolean isWhole(Number number) {
        return number instanceof Integer || number instanceof Long || number instanceof Short;
    }

    private static boolean isFinite(Number number) {
        return Double.isFinite(approximate(number));
    }

    private static double approximate(Number number) {
        return number instanceof Decimal128 ? Double.parseDouble(number.toString()) : number.doubleValue();
    }

    private static BigDecimal decimal(Number number) {
        return isWhole(number)
                ? BigDecimal.valueOf(number.longValue())
                : number instanceof Decimal128
                        ? new BigDecimal(number.toString())
                        : new BigDecimal(number.doubleValue());
    }

    private int documents(Document left, Document right) {
        var others = right.entrySet().iterator();
        for (Map.Entry<String, Object> field : left.entrySet()) {
            if (!others.hasNext()) {
                return 1;
            }
            var other = others.next();
            var byName = field.getKey().compareTo(other.getKey());
            var order = byName != 0 ? byName : compare(key(field.getValue()), key(other.getValue()));
            if (order != 0) {
                return order;
            }
        }
        return others.hasNext() ? -1 : 0;
    }

    private int items(Iterator<?> left, Iterator<?> right) {
        while (left.hasNext() && right.hasNext()) {
            var order = compare(key(left.next()), key(right.next()));
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }

    @SuppressWarnings("unchecked")
    private static int others(Object left, Object right) {
        if (left.getClass() == right.getClass() && left instanceof Comparable<?> comparable) {
            return ((Comparable<Object>) comparable).compareTo(right);
        }
        var byClass = left.getClass().getName().compareTo(right.getClass().getName());
        return byClass != 0 ? byClass : left.toString().compareTo(right.toString());
    }
}
