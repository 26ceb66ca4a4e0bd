package org.entraide.embedded;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The leading $match of a pipeline, given out once: later stages may read the same collection for other reasons. */
record PipelineHead(String collection, AtomicReference<Document> filter) {
    static PipelineHead of(String collection, List<Document> pipeline) {
        var match = pipeline.isEmpty() ? null : pipeline.getFirst().get("$match");
        return new PipelineHead(
                collection, new AtomicReference<>(match instanceof Document filter ? filter : new Document()));
    }

    static boolean writes(Document query) {
        return query.get("pipeline") instanceof List<?> stages
                && !stages.isEmpty()
                && stages.getLast() instanceof Document last
                && (last.containsKey("$out") || last.containsKey("$merge"));
    }

    Document takeFilter(String fullName) {
        return fullName.equals(collection) ? filter.getAndSet(new Document()) : new Document();
    }
}
