package org.entraide.embedded;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which stretches of which index hold every document a filter can match.
 *
 * @param sorted the entries come in the order the query asks for
 * @param backwards they do when read from the end
 * @param worth higher is better: equalities first, then a range, then an order that saves a sort
 */
record IndexScan(OrderedIndex index, List<Span> spans, boolean sorted, boolean backwards, int worth) {
    /** Beyond this many combinations of $in values the rest is left to the match. */
    private static final int MAX_SPANS = 20_000;

    private static final int EQUALITY = 8;
    private static final int RANGE = 4;
    private static final int ORDER = 2;

    record Span(IndexEntry from, IndexEntry to) {}

    static Optional<IndexScan> best(
            List<OrderedIndex> indexes, Map<String, Condition> filter, @Nullable Document sort) {
        return indexes.stream()
                .map(index -> plan(index, filter, sort))
                .flatMap(Optional::stream)
                .max(Comparator.comparingInt(IndexScan::worth));
    }

    Stream<Long> positions() {
        var positions = spans.stream().flatMap(this::entries).map(IndexEntry::position);
        return index.holdsArrays() ? positions.distinct() : positions;
    }

    private Stream<IndexEntry> entries(Span span) {
        var order = index.entries().comparator();
        if (order != null && order.compare(span.from(), span.to()) > 0) {
            return Stream.empty();
        }
        var stretch = index.entries().subSet(span.from(), true, span.to(), true);
        return (backwards ? stretch.descendingSet() : stretch).stream();
    }

    private static Optional<IndexScan> plan(
            OrderedIndex index, Map<String, Condition> filter, @Nullable Document sort) {
        var keys = index.getKeys();
        List<List<Object>> beginnings = List.of(List.of());
        var fixed = 0;
        var knowsAll = !index.leavesOutDocuments();
        while (fixed < keys.size()
                && filter.get(keys.get(fixed).getKey()) instanceof Condition.AnyOf points
                && (long) beginnings.size() * points.values().size() <= MAX_SPANS
                && !(index.holdsArrays() && points.mayBeMissing())) {
            beginnings = continued(beginnings, points, index);
            knowsAll |= !points.mayBeMissing();
            fixed++;
        }
        var key = fixed < keys.size() ? keys.get(fixed) : null;
        var range = key != null && filter.get(key.getKey()) instanceof Condition.Between between ? between : null;
        knowsAll |= range != null;
        var direction = beginnings.size() == 1 && !index.holdsArrays() ? direction(keys, fixed, sort) : 0;
        var worth = fixed * EQUALITY + (range == null ? 0 : RANGE) + Math.abs(direction) * ORDER;
        if (worth == 0 || !knowsAll) {
            return Optional.empty();
        }
        var spans = beginnings.stream()
                .map(beginning -> span(beginning, range, key, index.holdsArrays()))
                .toList();
        return Optional.of(new IndexScan(index, spans, direction != 0, direction < 0, worth));
    }

    private static List<List<Object>> continued(
            List<List<Object>> beginnings, Condition.AnyOf points, OrderedIndex index) {
        return beginnings.stream()
                .flatMap(beginning ->
                        points.values().stream().map(value -> IndexEntry.plus(beginning, index.known(value))))
                .toList();
    }

    private static Span span(
            List<Object> beginning, Condition.@Nullable Between range, @Nullable IndexKey key, boolean arrays) {
        if (range == null || key == null) {
            return new Span(IndexEntry.from(beginning), IndexEntry.to(beginning));
        }
        // unless it is said to be one, an array may satisfy each end by another of its elements
        var given = arrays && range.low() != null && !range.byOneElement()
                ? new Condition.Between(range.low(), null, false)
                : range;
        var low = given.low() != null ? given.low() : KeyOrder.before(anEnd(given));
        var high = given.high() != null ? given.high() : KeyOrder.after(anEnd(given));
        return key.isAscending()
                ? new Span(
                        IndexEntry.from(IndexEntry.plus(beginning, low)),
                        IndexEntry.to(IndexEntry.plus(beginning, high)))
                : new Span(
                        IndexEntry.from(IndexEntry.plus(beginning, high)),
                        IndexEntry.to(IndexEntry.plus(beginning, low)));
    }

    private static Object anEnd(Condition.Between range) {
        if (range.low() != null) {
            return range.low();
        }
        if (range.high() != null) {
            return range.high();
        }
        throw new IllegalStateException("a range without an end");
    }

    /** 1 if the index's order is the one asked for, -1 if its reverse is, 0 if neither. */
    private static int direction(List<IndexKey> keys, int fixed, @Nullable Document sort) {
        if (sort == null || sort.isEmpty()) {
            return 0;
        }
        var next = fixed;
        var direction = 0;
        for (var wanted : sort.entrySet()) {
            if (isFixed(wanted.getKey(), keys.subList(0, fixed))) {
                continue;
            }
            if (next == keys.size()
                    || !keys.get(next).getKey().equals(wanted.getKey())
                    || !(wanted.getValue() instanceof Number number)) {
                return 0;
            }
            var same = number.intValue() > 0 == keys.get(next).isAscending() ? 1 : -1;
            if (direction == -same) {
                return 0;
            }
            direction = same;
            next++;
        }
        return direction == 0 ? 1 : direction;
    }

    private static boolean isFixed(String field, List<IndexKey> fixedKeys) {
        return fixedKeys.stream().anyMatch(key -> key.getKey().equals(field));
    }
}
