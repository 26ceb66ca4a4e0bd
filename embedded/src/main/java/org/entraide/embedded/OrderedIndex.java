package org.entraide.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.CannotIndexParallelArraysError;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An index in memory, rebuilt at every open: never stored, so never broken. It is read under the store's shared lock
 * and changed under its exclusive one. An array is indexed by each of its elements.
 */
final class OrderedIndex extends Index<Long> {
    private final boolean unique;
    private final NavigableSet<IndexEntry> entries;
    private final List<String[]> paths;
    /** Fields before the last have few values in many entries: kept once, equal ones are told at a glance. */
    private final Map<Object, Object> shared = new HashMap<>();

    private long arrays;

    OrderedIndex(String name, List<IndexKey> keys, boolean sparse, boolean unique) {
        super(name, keys, sparse);
        this.unique = unique;
        this.paths = keys.stream().map(key -> key.getKey().split("\\.", -1)).toList();
        this.entries = new TreeSet<>(
                IndexEntry.order(keys.stream().map(IndexKey::isAscending).toList()));
    }

    NavigableSet<IndexEntry> entries() {
        return entries;
    }

    /** True if a document may have several entries here: its order then serves no sort, nor both ends of a range. */
    boolean holdsArrays() {
        return arrays > 0;
    }

    boolean leavesOutDocuments() {
        return isSparse();
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    private record Values(Set<List<Object>> keys, boolean fromArray) {}

    private Values valuesOf(Document document) {
        var single = new ArrayList<Object>(getKeys().size());
        var present = false;
        for (var field = 0; field < paths.size(); field++) {
            var value = valueOf(document, field);
            if (value instanceof Collection<?>) {
                return eachOf(document);
            }
            present |= !(value instanceof Missing);
            single.add(shared(field, KeyOrder.key(value)));
        }
        return new Values(present || !isSparse() ? Set.of(List.copyOf(single)) : Set.of(), false);
    }

    /** The library reads through arrays, too; most paths have none. */
    private @Nullable Object valueOf(Document document, int field) {
        var path = paths.get(field);
        Object value = document;
        for (var name : path) {
            if (!(value instanceof Document inner)) {
                return Utils.getSubdocumentValueCollectionAware(
                        document, getKeys().get(field).getKey());
            }
            value = inner.getOrMissing(name);
        }
        return value;
    }

    private Object shared(int field, Object value) {
        return field == paths.size() - 1 ? value : shared.computeIfAbsent(value, same -> same);
    }

    /** A value that is asked for, as the entries hold it, if they do. */
    Object known(Object value) {
        return shared.getOrDefault(value, value);
    }

    /** Where a field is an array: one key for each of its elements. */
    private Values eachOf(Document document) {
        Set<List<Object>> keys = Set.of(List.of());
        Set<String> arrayRoots = new HashSet<>();
        var present = false;
        for (var field = 0; field < paths.size(); field++) {
            var value = valueOf(document, field);
            present |= !(value instanceof Missing);
            if (value instanceof Collection<?>) {
                arrayRoots.add(paths.get(field)[0]);
            }
            keys = extended(keys, value, field);
        }
        if (arrayRoots.size() > 1) {
            throw new CannotIndexParallelArraysError(arrayRoots);
        }
        return new Values(present || !isSparse() ? keys : Set.of(), !arrayRoots.isEmpty());
    }

    private Set<List<Object>> extended(Set<List<Object>> keys, @Nullable Object value, int field) {
        Collection<?> elements = value instanceof Collection<?> many && !many.isEmpty()
                ? many
                : List.of(value instanceof Collection<?> ? KeyOrder.Nothing.NOTHING : KeyOrder.key(value));
        var longer = new LinkedHashSet<List<Object>>();
        for (var key : keys) {
            elements.forEach(element -> longer.add(IndexEntry.plus(key, shared(field, KeyOrder.key(element)))));
        }
        return longer;
    }

    private static KeyValue shown(List<Object> key) {
        return new KeyValue(key.stream()
                .map(value -> value instanceof KeyOrder.Nothing ? Missing.getInstance() : value)
                .toList());
    }

    private @Nullable Long holderOf(List<Object> key) {
        var holder = entries.ceiling(new IndexEntry(key, Long.MIN_VALUE));
        return holder != null && KeyOrder.INSTANCE.compare(holder.values(), key) == 0 ? holder.position() : null;
    }

    @Override
    public @Nullable Long getPosition(Document document) {
        // equal keys are not told apart here, so only a unique index can answer
        return unique
                ? valuesOf(document).keys().stream()
                        .map(this::holderOf)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    @Override
    public void checkAdd(Document document, MongoCollection<Long> collection) {
        if (unique || getKeys().size() > 1) {
            checked(document, collection);
        }
    }

    private Values checked(Document document, MongoCollection<Long> collection) {
        var values = valuesOf(document);
        for (var key : values.keys()) {
            if (unique && holderOf(key) != null) {
                throw new DuplicateKeyError(this, collection, getKeys(), shown(key));
            }
        }
        return values;
    }

    @Override
    public void add(Document document, Long position, MongoCollection<Long> collection) {
        add(checked(document, collection), position);
    }

    private void add(Values values, long position) {
        add(values, position, entries);
    }

    private void add(Values values, long position, Collection<IndexEntry> to) {
        values.keys().forEach(key -> to.add(new IndexEntry(key, position)));
        arrays += values.fromArray() ? 1 : 0;
    }

    /** Adds to {@code to} the entries of a document, for {@link #fill}. */
    void collect(Document document, long position, Collection<IndexEntry> to) {
        add(valuesOf(document), position, to);
    }

    /** Takes the entries of all documents at once: added in their order, they find their places soonest. */
    void fill(List<IndexEntry> all) {
        var sorted = all.toArray(new IndexEntry[0]);
        Arrays.parallelSort(sorted, entries.comparator());
        Collections.addAll(entries, sorted);
    }

    void remove(Document document, long position) {
        remove(valuesOf(document), position);
    }

    private void remove(Values values, long position) {
        values.keys().forEach(key -> entries.remove(new IndexEntry(key, position)));
        arrays -= values.fromArray() ? 1 : 0;
    }

    @Override
    public void checkUpdate(Document before, Document after, MongoCollection<Long> collection) {
        if (!unique && getKeys().size() == 1) {
            return;
        }
        // refuses arrays that cannot be indexed together, whatever the index
        var values = valuesOf(after);
        if (!unique) {
            return;
        }
        var own = new TreeSet<Object>(KeyOrder.INSTANCE);
        own.addAll(valuesOf(before).keys());
        for (var key : values.keys()) {
            if (!own.contains(key) && holderOf(key) != null) {
                throw new DuplicateKeyError(this, collection, getKeys(), shown(key));
            }
        }
    }

    @Override
    public void updateInPlace(Document before, Document after, Long position, MongoCollection<Long> collection) {
        var was = valuesOf(before);
        var now = valuesOf(after);
        // most changes leave what is indexed as it is
        if (KeyOrder.INSTANCE.compare(was.keys(), now.keys()) != 0 || was.fromArray() != now.fromArray()) {
            remove(was, position);
            add(now, position);
        }
    }

    @Override
    public boolean hasSameOptions(Index<?> other) {
        return other instanceof OrderedIndex index
                && unique == index.unique
                && isSparse() == index.isSparse()
                && description(getKeys()).equals(description(index.getKeys()));
    }

    private static List<String> description(List<IndexKey> keys) {
        return keys.stream().map(IndexKey::toString).toList();
    }

    @Override
    public long getCount() {
        return entries.size();
    }

    @Override
    public long getDataSize() {
        return 0;
    }

    @Override
    public void drop() {
        entries.clear();
        shared.clear();
    }

    @Override
    public boolean canHandle(Document query) {
        return false; // IndexScan chooses, see StoreCollection
    }

    @Override
    public Iterable<Long> getPositions(Document query) {
        throw new UnsupportedOperationException("IndexScan reads the entries");
    }

    @Override
    public Long remove(Document document) {
        throw new UnsupportedOperationException("removed by position, since equal keys are not told apart");
    }
}
