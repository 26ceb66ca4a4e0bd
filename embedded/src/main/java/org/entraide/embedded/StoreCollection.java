package org.entraide.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DocumentWithPosition;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One collection: its documents in memory in the order of insertion, each also in the file. A stored document is never
 * changed in place: writers get copies, readers may go on reading what they found after the lock is released.
 */
final class StoreCollection extends AbstractMongoCollection<Long> {
    private final StoreSession session;
    private final DocumentShelf shelf;
    private final TreeMap<Long, Document> documents = new TreeMap<>();

    StoreCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            CursorRegistry cursors,
            StoreSession session) {
        super(database, name, options, cursors);
        this.session = session;
        this.shelf = session.file().shelf(database.getDatabaseName() + "." + name);
        shelf.readAll(documents);
        session.counted(documents.size());
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
        return (isNaturalDescending(sort) ? documents.descendingKeySet() : documents.keySet()).stream();
    }

    @Override
    protected QueryResult matchDocuments(
            Document query, @Nullable Document sort, int skip, int limit, int batchSize, @Nullable Document fields) {
        return matchDocumentsFromStream(documents.values().stream(), query, sort, skip, limit, batchSize, fields);
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        // the library changes what a write finds in place; readers must never see that
        return super.createQueryResult(session.isCopying() ? copies(matched) : matched, batchSize);
    }

    private List<Document> copies(List<Document> matched) {
        return matched.stream()
                .map(document -> session.isWriting() ? document.clone() : document.cloneDeeply())
                .toList();
    }

    @Override
    protected Document getDocument(Long position) {
        var document = documents.get(position);
        if (document == null) {
            throw new IllegalStateException("an index of " + getFullName() + " points at nothing");
        }
        return document;
    }

    @Override
    protected Long addDocumentInternal(Document document) {
        var position = documents.isEmpty() ? 1L : documents.lastKey() + 1;
        shelf.put(position, document);
        documents.put(position, document);
        session.counted(1);
        return position;
    }

    @Override
    protected void handleUpdate(Long position, Document before, Document after) {
        shelf.put(position, after);
        documents.put(position, after);
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
        documents.remove(position);
        session.counted(-1);
    }

    @Override
    protected Stream<DocumentWithPosition<Long>> streamAllDocumentsWithPosition() {
        return documents.entrySet().stream().map(entry -> new DocumentWithPosition<>(entry.getValue(), entry.getKey()));
    }

    @Override
    public void drop() {
        super.drop();
        session.counted(-documents.size());
        documents.clear();
        shelf.drop();
    }

    @Override
    public void renameTo(MongoDatabase newDatabase, String newName) {
        super.renameTo(newDatabase, newName);
        shelf.rename(getFullName());
    }

    @Override
    public int count() {
        return documents.size();
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
