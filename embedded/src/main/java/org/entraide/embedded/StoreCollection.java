package org.entraide.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One collection: its documents in the file, its indexes in memory. Every read makes a document anew, so writers may
 * change what they find and readers go on with it after the lock is released.
 */
final class StoreCollection extends AbstractMongoCollection<Long> {
    private final StoreSession session;
    private final DocumentShelf shelf;
    private boolean indexed;

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            StoreSession session) {
        super(database, name, options, cursors);
        this.session = session;
        this.shelf = session.file().shelf(database.getDatabaseName() + "." + name);
        this.indexed = places().isEmpty();
        session.counted(count());
    }

    private NavigableMap<Long, Entries.Place> places() {
        return shelf.places();
    }

    /** Whether its indexes hold what the file held when it was opened. */
    boolean isIndexed() {
        return indexed;
    }

    /** Fills all indexes that an opening has brought in one pass over the documents. */
    void fillIndexes() {
        indexed = true;
        var indexes = orderedIndexes();
        List<List<IndexEntry>> entries = new ArrayList<>();
        indexes.forEach(_ -> entries.add(new ArrayList<>()));
        streamAllDocumentsWithPosition().forEach(found -> {
            for (var i = 0; i < indexes.size(); i++) {
                indexes.get(i).collect(found.getDocument(), found.getPosition(), entries.get(i));
            }
        });
        for (var i = 0; i < indexes.size(); i++) {
            indexes.get(i).fill(entries.get(i));
        }
    }

    private List<OrderedIndex> orderedIndexes() {
        return getIndexes().stream().map(OrderedIndex.class::cast).toList();
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document sort, int skip, int limit, int batchSize, @Nullable Document fields) {
        var filter = session.narrowed(query, this);
        var scan = IndexScan.best(orderedIndexes(), Conditions.of(filter), sort);
        var found =
                scan.map(IndexScan::positions).orElseGet(() -> everything(sort)).map(this::getDocument);
        var alreadySorted = scan.map(IndexScan::sorted).orElse(false);
        return matchDocumentsFromStream(
                found.peek(_ -> session.scanned().increment()),
                filter,
                alreadySorted ? null : sort,
                skip,
                limit,
                batchSize,
                fields);
    }

    private Stream<Long> everything(@Nullable Document sort) {
        return (isNaturalDescending(sort) ? places().descendingKeySet() : places().keySet()).stream();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document sort, int skip, int limit, int batchSize, @Nullable Document fields) {
        return matchDocumentsFromStream(
                places().values().stream().map(shelf::read), query, sort, skip, limit, batchSize, fields);
    }

    @Override
    protected Document getDocument(Long position) {
        var place = places().get(position);
        if (place == null) {
            throw new IllegalStateException("an index of " + getFullName() + " points at nothing");
        }
        return shelf.read(place);
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        var position = places().isEmpty() ? 1L : places().lastKey() + 1;
        shelf.put(position, document);
        session.counted(1);
        return position;
    }

    @Override
    protected void handleUpdate(Long position, Document before, Document after) {
        shelf.put(position, after);
    }

    @Override
    public void removeDocument(Document document) {
        var known = orderedIndexes().stream()
                .filter(OrderedIndex::isUnique)
                .map(index -> index.getPosition(document))
                .filter(position -> position != null)
                .findFirst();
        var position = known.isPresent() ? known.get() : findDocumentPosition(document);
        if (position != null) {
            orderedIndexes().forEach(index -> index.remove(document, position));
            removeDocument(position);
        }
    }

    @Override
    protected void removeDocument(Long position) {
        shelf.remove(position);
        session.counted(-1);
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        if (!indexed) {
            // the library would fill each index by itself
            return Stream.empty();
        }
        return places().entrySet().stream()
                .map(entry -> new DocumentWithPosition<>(shelf.read(entry.getValue()), entry.getKey()));
    }

    @Override
    public void drop() {
        super.drop();
        session.counted(-count());
        shelf.drop();
    }

    @Override
    public void renameTo(MongoDatabase newDatabase, String newName) {
        super.renameTo(newDatabase, newName);
        shelf.rename(getFullName());
    }

    @Override
    public int count() {
        return places().size();
    }

    @Override
    protected boolean tracksDataSize() {
        return false;
    }

    @Override
    protected void updateDataSize(int sizeDelta) {}

    @Override
    protected int getDataSize() {
        return 0;
    }
}
