package org.entraide.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.AbstractMongoDatabase;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.IndexNotFoundException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** One database: the library's commands over our collections, with what the library gets wrong put right. */
final class StoreDatabase extends AbstractMongoDatabase<Long> {
    private final StoreSession session;
    private final List<StoreCollection> opening = new ArrayList<>();

    StoreDatabase(String name, CursorRegistry cursors, StoreSession session) {
        super(name, cursors);
        this.session = session;
        initializeNamespacesAndIndexes();
        opening.forEach(StoreCollection::fillIndexes);
        opening.clear();
    }

    boolean hasCollections() {
        return resolveCollection("system.namespaces", true).count() > 0;
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "aggregate" -> {
                var head = PipelineHead.of(
                        getFullCollectionNamespace(String.valueOf(query.get(command))),
                        Aggregation.parse(query.get("pipeline")));
                yield ScopedValue.where(StoreSession.PIPELINE, head)
                        .call(() -> super.handleCommand(channel, command, query, databases, oplog));
            }
            case "dropindexes" -> dropIndexes(String.valueOf(query.get(command)), query.getOrDefault("index", "*"));
            case String _ -> super.handleCommand(channel, command, query, databases, oplog);
        };
    }

    /** The library's own would also forget the indexes of that name in every other collection. */
    private Document dropIndexes(String collectionName, Object wanted) {
        var collection = resolveCollection(collectionName, false);
        if (collection != null) {
            var dropped = new ArrayList<Document>();
            indexes.get()
                    .handleQuery(new Document("ns", collection.getFullName()))
                    .forEach(description -> {
                        if (isWanted(description, wanted)) {
                            dropped.add(description);
                        }
                    });
            if (dropped.isEmpty() && !"*".equals(wanted)) {
                throw new IndexNotFoundException("index not found with name [" + wanted + "]");
            }
            dropped.forEach(description -> drop(collection, description));
        }
        return new Document("ok", 1.0);
    }

    private static boolean isWanted(Document description, Object wanted) {
        var name = description.get("name");
        return !Objects.equals(name, "_id_")
                && (wanted.equals("*") || wanted.equals(name) || wanted.equals(description.get("key")));
    }

    private void drop(MongoCollection<Long> collection, Document description) {
        collection.dropIndex(String.valueOf(description.get("name")));
        indexes.get()
                .deleteDocuments(
                        new Document("ns", collection.getFullName()).append("name", description.get("name")), -1);
    }

    @Override
    protected MongoCollection<Long> openOrCreateCollection(String name, CollectionOptions options) {
        var collection = new StoreCollection(this, name, options, cursorRegistry, session);
        if (!collection.isIndexed()) {
            opening.add(collection);
        }
        return collection;
    }

    @Override
    protected Index<Long> openOrCreateUniqueIndex(String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(name, keys, sparse, true);
    }

    @Override
    protected Index<Long> openOrCreateSecondaryIndex(
            String collection, String name, List<IndexKey> keys, boolean sparse) {
        return new OrderedIndex(name, keys, sparse, false);
    }

    @Override
    protected long getFileSize() {
        return session.file().bytes();
    }

    @Override
    protected long getStorageSize() {
        return session.file().bytes();
    }
}
