package org.entraide.ledger.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.entraide.ledger.Head;
import org.entraide.ledger.LedgerAway;
import org.entraide.ledger.Ledgers;
import org.entraide.ledger.StoredFolio;
import org.entraide.ledger.Views;

/**
 * Folios and heads as documents of one versioned collection ({@code folios_v1}); a document in {@code meta} names the
 * current version and is looked at once a second, since another process may rebuild. Every write is {@code
 * replaceOne({_id, position: {$lt}}, whole, upsert)}: whoever is ahead wins, a late writer does nothing.
 */
public final class MongoViews implements Views {

    static final String CURRENT = "views";
    private static final long FRESH_NANOS = 1_000_000_000L;
    private static final Bson UP = ascending("_id");
    private static final Bson DOWN = descending("_id");

    private final MongoDatabase database;
    private final MongoCollection<Document> meta;
    private volatile ViewSet current;
    private volatile long lookedAt;

    public MongoViews(MongoDatabase database) {
        this.database = database;
        this.meta = Collections.safe(database, "meta");
        lookedAt = System.nanoTime();
        current = new ViewSet(database, version(), this::look);
    }

    @Override
    public ViewSet current() {
        if (System.nanoTime() - lookedAt > FRESH_NANOS) {
            look();
        }
        return current;
    }

    @Override
    public Optional<Head> head(String ledger) {
        return current().head(ledger);
    }

    @Override
    public Map<String, StoredFolio> load(Set<String> keys) {
        return current().load(keys);
    }

    @Override
    public Map<String, StoredFolio> all(String ledger) {
        return current().all(ledger);
    }

    @Override
    public void save(Collection<StoredFolio> changed, Head head) {
        current().save(changed, head);
    }

    @Override
    public Views next() {
        look();
        return current.next();
    }

    @Override
    public void switchTo() {
        current().switchTo();
    }

    /**
     * One folio, for readers. Before it is said that there is none, its ledger is caught up: views may be late, as when
     * the disk was full after a block.
     *
     * @throws LedgerAway when it cannot be caught up now
     */
    public Optional<StoredFolio> find(String key, Ledgers<?, ?> ledgers) {
        return Optional.ofNullable(find(Set.of(key), ledgers).get(key));
    }

    /** The same for several of one ledger. */
    public Map<String, StoredFolio> find(Set<String> keys, Ledgers<?, ?> ledgers) {
        Map<String, StoredFolio> found = load(keys);
        if (found.size() == keys.size()) {
            return found;
        }
        String missing = keys.iterator().next();
        ledgers.catchUp(missing.substring(0, missing.indexOf('/')));
        return load(keys);
    }

    /** Folios of one kind in a ledger, by key, after {@code afterKey} (empty: from the first). */
    public List<StoredFolio> page(String ledger, String kind, String afterKey, int limit) {
        return current().list(and(eq("ledger", ledger), eq("kind", kind), gt("_id", afterKey)), UP, limit);
    }

    /** The same from the last to the first, before {@code beforeKey} (empty: from the last). */
    public List<StoredFolio> pageBack(String ledger, String kind, String beforeKey, int limit) {
        return current().list(and(eq("ledger", ledger), eq("kind", kind), before(beforeKey)), DOWN, limit);
    }

    /** Folios of one kind in all ledgers whose index holds the value under the name. */
    public List<StoredFolio> where(String kind, String name, Object value, int limit) {
        return where(kind, name, value, "", limit);
    }

    /** The same, by key, after {@code afterKey} (empty: from the first). */
    public List<StoredFolio> where(String kind, String name, Object value, String afterKey, int limit) {
        return current().list(and(eq("index." + name, value), eq("kind", kind), gt("_id", afterKey)), UP, limit);
    }

    /** The same from the last to the first, before {@code beforeKey} (empty: from the last). */
    public List<StoredFolio> whereBack(String kind, String name, Object value, String beforeKey, int limit) {
        return current().list(and(eq("index." + name, value), eq("kind", kind), before(beforeKey)), DOWN, limit);
    }

    /** Folios of one kind whose text under the name lies between two texts, both included; by key, up to the limit. */
    public List<StoredFolio> between(String kind, String name, String first, String last, int limit) {
        String index = "index." + name;
        return current().list(and(gte(index, first), lte(index, last), eq("kind", kind)), UP, limit);
    }

    private static Bson before(String key) {
        return key.isEmpty() ? gt("_id", "") : lt("_id", key);
    }

    private synchronized void look() {
        lookedAt = System.nanoTime();
        int version = version();
        if (version != current.version()) {
            current = new ViewSet(database, version, this::look);
        }
    }

    private int version() {
        Document found = Trouble.asLedgerAway(() -> meta.find(eq(CURRENT)).first());
        if (found == null) {
            first();
            found = Trouble.asLedgerAway(() -> meta.find(eq(CURRENT)).first());
        }
        return found == null ? 1 : found.getInteger("version");
    }

    /** Marked before it is named, so that a named version is always a marked one. */
    private void first() {
        Trouble.asLedgerAway(() -> {
            ViewSet first = new ViewSet(database, 1, this::look);
            first.index();
            first.mark();
            try {
                meta.insertOne(new Document("_id", CURRENT).append("version", 1));
            } catch (MongoWriteException raced) {
                if (!Trouble.isDuplicate(raced)) {
                    throw raced;
                }
            }
            return first;
        });
    }
}
