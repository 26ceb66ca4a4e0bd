package org.entraide.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.bson.Document;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

/** What the collections of one open store share. */
final class StoreSession {
    static final ScopedValue<PipelineHead> PIPELINE = ScopedValue.newInstance();

    private final DocumentFile file;
    private final LongAdder scanned = new LongAdder();
    private final AtomicLong documents = new AtomicLong();

    StoreSession(DocumentFile file) {
        this.file = file;
    }

    DocumentFile file() {
        return file;
    }

    /** Counts every document looked at by a query: the tests' proof that an index was used. */
    LongAdder scanned() {
        return scanned;
    }

    void counted(int more) {
        documents.addAndGet(more);
    }

    long documents() {
        return documents.get();
    }

    void forgetCount() {
        documents.set(0);
    }

    /** The library reads a whole collection for a pipeline; its leading $match can be asked of an index instead. */
    Document narrowed(Document query, MongoCollection<?> collection) {
        return query.isEmpty() && PIPELINE.isBound() ? PIPELINE.get().takeFilter(collection.getFullName()) : query;
    }
}
