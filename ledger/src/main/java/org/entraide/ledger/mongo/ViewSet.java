package org.entraide.ledger.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.entraide.ledger.Head;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.StoredFolio;
import org.entraide.ledger.Views;

/** One version of the views: a collection of folios and heads. A marker shows that it has not been dropped. */
final class ViewSet implements Views {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final String MARKER = "";

    private final MongoDatabase database;
    private final int version;
    private final Runnable switched;
    private final MongoCollection<Document> folios;

    /** @param switched is told when another version has become the current one */
    ViewSet(MongoDatabase database, int version, Runnable switched) {
        this.database = database;
        this.version = version;
        this.switched = switched;
        folios = Collections.safe(database, "folios_v" + version);
    }

    int version() {
        return version;
    }

    /** Makes an empty version. */
    ViewSet begin() {
        return Trouble.asLedgerAway(() -> {
            folios.deleteMany(new Document());
            index();
            mark();
            return this;
        });
    }

    void index() {
        folios.createIndex(Indexes.ascending("ledger", "kind", "_id"));
        folios.createIndex(Indexes.ascending("index.awaits"), new IndexOptions().sparse(true));
        folios.createIndex(Indexes.ascending("index.within"), new IndexOptions().sparse(true));
        folios.createIndex(Indexes.ascending("index.at"), new IndexOptions().sparse(true));
    }

    /** Says that this version may be used. */
    void mark() {
        folios.replaceOne(eq(MARKER), new Document("_id", MARKER), UPSERT);
    }

    @Override
    public Views current() {
        return this;
    }

    @Override
    public Optional<Head> head(String ledger) {
        return Optional.ofNullable(Trouble.asLedgerAway(
                        () -> folios.find(eq(Documents.headOf(ledger))).first()))
                .map(Documents::head);
    }

    /** The marker is asked for along with the folios: in a dropped version, absent folios would pass for none. */
    @Override
    public Map<String, StoredFolio> load(Set<String> keys) {
        Set<String> wanted = new HashSet<>(keys);
        wanted.add(MARKER);
        Map<String, StoredFolio> found = new HashMap<>();
        boolean marked = false;
        for (Document document : documents(in("_id", wanted))) {
            if (document.getString("_id").equals(MARKER)) {
                marked = true;
            } else {
                StoredFolio folio = Documents.folio(document);
                found.put(folio.key(), folio);
            }
        }
        if (!marked) {
            switched.run();
            throw new LedgerAway(
                    LedgerAway.Cause.STORE_AWAY,
                    Duration.ofSeconds(2),
                    new IllegalStateException("version " + version + " of the views is gone"));
        }
        return found;
    }

    @Override
    public Map<String, StoredFolio> all(String ledger) {
        Map<String, StoredFolio> found = new HashMap<>();
        documents(eq("ledger", ledger)).stream().map(Documents::folio).forEach(folio -> found.put(folio.key(), folio));
        return found;
    }

    /** One message, the head last. Where somebody is ahead, whom no order can help, each is written for itself. */
    @Override
    public void save(Collection<StoredFolio> changed, Head head) {
        List<ReplaceOneModel<Document>> writes = new ArrayList<>();
        for (StoredFolio folio : changed) {
            writes.add(unlessAhead(Documents.of(folio), "position"));
        }
        writes.add(unlessAhead(Documents.of(head), "block"));
        Trouble.asLedgerAway(() -> {
            if (!bulk(writes)) {
                writes.forEach(write -> bulk(List.of(write)));
            }
            return head;
        });
    }

    /** A document that is further on in a field stays; then an insert of this one fails as a duplicate. */
    private static ReplaceOneModel<Document> unlessAhead(Document document, String field) {
        Bson behind = and(eq("_id", document.get("_id")), lt(field, document.get(field)));
        return new ReplaceOneModel<>(behind, document, UPSERT);
    }

    @Override
    public Views next() {
        return new ViewSet(database, version + 1, switched).begin();
    }

    /** The version before stays until the next switch, for readers of other processes that have not noticed yet. */
    @Override
    public void switchTo() {
        Trouble.asLedgerAway(() -> {
            Document current = new Document("_id", MongoViews.CURRENT).append("version", version);
            Collections.safe(database, "meta").replaceOne(eq(MongoViews.CURRENT), current, UPSERT);
            database.getCollection("folios_v" + (version - 2)).drop();
            return current;
        });
        switched.run();
    }

    List<StoredFolio> list(Bson filter, Bson order, int limit) {
        return Trouble.asLedgerAway(() -> folios.find(filter)
                .sort(order)
                .limit(limit)
                .map(Documents::folio)
                .into(new ArrayList<>()));
    }

    private List<Document> documents(Bson filter) {
        return Trouble.asLedgerAway(() -> folios.find(filter).batchSize(1_000).into(new ArrayList<>()));
    }

    /** Whether nobody was ahead. */
    private boolean bulk(List<ReplaceOneModel<Document>> writes) {
        try {
            folios.bulkWrite(writes, new BulkWriteOptions().ordered(true));
            return true;
        } catch (MongoBulkWriteException failed) {
            boolean onlyAhead = failed.getWriteConcernError() == null
                    && failed.getWriteErrors().stream().allMatch(error -> error.getCode() == 11_000);
            if (!onlyAhead) {
                throw failed;
            }
            return false;
        }
    }
}
