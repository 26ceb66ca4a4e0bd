package org.entraide.embedded;

import java.util.Comparator;
import java.util.List;

/**
 * The values of an index's fields in one document, and where the document is. With fewer values than the index has
 * fields it is a bound: position {@link Long#MIN_VALUE} stands before everything that begins so, MAX_VALUE after.
 */
record IndexEntry(List<Object> values, long position) {

    static IndexEntry from(List<Object> beginning) {
        return new IndexEntry(beginning, Long.MIN_VALUE);
    }

    static IndexEntry to(List<Object> beginning) {
        return new IndexEntry(beginning, Long.MAX_VALUE);
    }

    static List<Object> plus(List<Object> values, Object last) {
        var longer = values.toArray(new Object[values.size() + 1]);
        longer[values.size()] = last;
        return List.of(longer);
    }

    /** Orders entries field by field, descending where the index is, then by position. */
    static Comparator<IndexEntry> order(List<Boolean> ascending) {
        return (left, right) -> {
            var fields = Math.min(left.values.size(), right.values.size());
            for (var i = 0; i < fields; i++) {
                var order = KeyOrder.INSTANCE.compare(left.values.get(i), right.values.get(i));
                if (order != 0) {
                    return ascending.get(i) ? order : -order;
                }
            }
            if (left.values.size() == right.values.size()) {
                return Long.compare(left.position, right.position);
            }
            var leftIsBound = left.values.size() < right.values.size();
            var boundIsAfter = (leftIsBound ? left : right).position > 0;
            return leftIsBound == boundIsAfter ? 1 : -1;
        };
    }
}
