package org.entraide.ledger.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.entraide.ledger.Head;
import org.entraide.ledger.StoredFolio;
import org.entraide.ledger.Views;

/**
 * Folios and heads as documents of versioned collections ({@code folios_v1}, {@code heads_v1}); a document in {@code
 * meta} names the current version. Every write is {@code replaceOne({_id, position: {$lt}}, whole, upsert)}: whoever
 * is ahead wins, a late writer does nothing.
 */
public final class MongoViews implements Views {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final String CURRENT = "views";

    private final MongoDatabase database;
    private final int version;
    private final MongoCollection<Document> folios;
    private final MongoCollection<Document> heads;

    public MongoViews(MongoDatabase database) {
        this(database, currentVersion(database));
    }

    private MongoViews(MongoDatabase database, int version) {
        this.database = database;
        this.version = version;
        folios = majority(database.getCollection("folios_v" + version));
        heads = majority(database.getCollection("heads_v" + version));
        folios.createIndex(Indexes.ascending("ledger", "kind", "_id"));
        folios.createIndex(Indexes.ascending("index.awaits"));
        folios.createIndex(Indexes.ascending("index.within"), new IndexOptions().sparse(true));
    }

    @Override
    public Optional<Head> head(String ledger) {
        return Optional.ofNullable(
                        Trouble.asLedgerAway(() -> heads.find(eq(ledger)).first()))
                .map(Documents::head);
    }

    @Override
    public Map<String, StoredFolio> load(Set<String> keys) {
        return byKey(in("_id", keys));
    }

    @Override
    public Map<String, StoredFolio> all(String ledger) {
        return byKey(eq("ledger", ledger));
    }

    @Override
    public void save(Collection<StoredFolio> changed, Head head) {
        List<ReplaceOneModel<Document>> writes = changed.stream()
                .map(folio -> new ReplaceOneModel<>(
                        and(eq("_id", folio.key()), lt("position", folio.position())), Documents.of(folio), UPSERT))
                .toList();
        Trouble.asLedgerAway(() -> {
            if (!writes.isEmpty()) {
                bulk(writes);
            }
            move(head);
            return head;
        });
    }

    @Override
    public MongoViews next() {
        MongoViews next = new MongoViews(database, version + 1);
        next.folios.deleteMany(new Document());
        next.heads.deleteMany(new Document());
        return next;
    }

    @Override
    public void switchTo() {
        meta(database).replaceOne(eq(CURRENT), new Document("_id", CURRENT).append("version", version), UPSERT);
        database.getCollection("folios_v" + (version - 1)).drop();
        database.getCollection("heads_v" + (version - 1)).drop();
    }

    /** One folio, for readers. */
    public Optional<StoredFolio> find(String key) {
        return Optional.ofNullable(load(Set.of(key)).get(key));
    }

    /** Folios of one kind in a ledger, by key, after {@code afterKey} (empty: from the first). */
    public List<StoredFolio> page(String ledger, String kind, String afterKey, int limit) {
        Bson page = and(eq("ledger", ledger), eq("kind", kind), gt("_id", afterKey));
        return list(page, limit);
    }

    /** Folios of one kind in all ledgers whose index holds the value under the name. */
    public List<StoredFolio> where(String kind, String name, Object value, int limit) {
        return where(kind, name, value, "", limit);
    }

    /** The same, by key, after {@code afterKey} (empty: from the first). */
    public List<StoredFolio> where(String kind, String name, Object value, String afterKey, int limit) {
        return list(and(eq("index." + name, value), eq("kind", kind), gt("_id", afterKey)), limit);
    }

    private List<StoredFolio> list(Bson filter, int limit) {
        return Trouble.asLedgerAway(() -> folios.find(filter)
                .sort(ascending("_id"))
                .limit(limit)
                .map(Documents::folio)
                .into(new ArrayList<>()));
    }

    private Map<String, StoredFolio> byKey(Bson filter) {
        Map<String, StoredFolio> found = new HashMap<>();
        Trouble.asLedgerAway(() -> folios.find(filter)
                        .batchSize(1_000)
                        .map(Documents::folio)
                        .into(new ArrayList<>()))
                .forEach(folio -> found.put(folio.key(), folio));
        return found;
    }

    private void bulk(List<ReplaceOneModel<Document>> writes) {
        try {
            folios.bulkWrite(writes, new BulkWriteOptions().ordered(false));
        } catch (MongoBulkWriteException failed) {
            boolean onlyAhead = failed.getWriteConcernError() == null
                    && failed.getWriteErrors().stream().allMatch(error -> error.getCode() == 11_000);
            if (!onlyAhead) {
                throw failed;
            }
        }
    }

    private void move(Head head) {
        try {
            heads.replaceOne(and(eq("_id", head.ledger()), lt("block", head.block())), Documents.of(head), UPSERT);
        } catch (MongoWriteException failed) {
            if (!Trouble.isDuplicate(failed)) {
                throw failed;
            }
        }
    }

    private static int currentVersion(MongoDatabase database) {
        Document current = meta(database).find(eq(CURRENT)).first();
        return current == null ? 1 : current.getInteger("version");
    }

    private static MongoCollection<Document> meta(MongoDatabase database) {
        return majority(database.getCollection("meta"));
    }

    private static MongoCollection<Document> majority(MongoCollection<Document> collection) {
        return collection
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }
}
