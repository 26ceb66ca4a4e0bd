package org.entraide.hub.feed.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.entraide.hub.feed.Batch;
import org.entraide.hub.feed.Batches;
import org.entraide.hub.feed.Grade;
import org.entraide.hub.feed.Progress;
import org.entraide.hub.feed.Seal;
import org.entraide.ledger.mongo.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * Batches as documents {@code {_id: 1842, digest: true, body: "…"}}, added by one insert each: the number is the fence.
 * The document with number 0 holds the seal of the order. Write concern: majority and journal; read concern: majority.
 */
public final class MongoBatches implements Batches {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final String LATEST = "latest";

    private final MongoCollection<Document> batches;
    private final MongoCollection<Document> progress;
    private volatile @Nullable Seal seal;

    public MongoBatches(MongoDatabase database) {
        batches = collection(database, "feed");
        progress = collection(database, "feedProgress");
        batches.createIndex(Indexes.ascending("digest", "_id"));
    }

    private static MongoCollection<Document> collection(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    @Override
    public Seal seal() {
        Seal known = seal;
        if (known == null) {
            known = made();
            seal = known;
        }
        return known;
    }

    /** Of several instances that begin an order at once, the first has made it. */
    private Seal made() {
        byte[] random = new byte[21];
        new SecureRandom().nextBytes(random);
        String digits = HexFormat.of().formatHex(random);
        insert(new Document("_id", 0L).append("order", digits.substring(0, 10)).append("key", digits.substring(10)));
        Document made = Trouble.asLedgerAway(() -> batches.find(eq(0L)).first());
        if (made == null) {
            throw new IllegalStateException("the order of the feeds lost its seal");
        }
        return new Seal(made.getString("order"), made.getString("key"));
    }

    @Override
    public boolean append(Batch batch) {
        seal();
        return insert(new Document("_id", batch.number())
                .append("digest", batch.tells(Grade.DIGEST))
                .append("body", Bodies.of(batch)));
    }

    private boolean insert(Document document) {
        try {
            batches.insertOne(document);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw Trouble.away(refused);
        } catch (MongoException trouble) {
            throw Trouble.away(trouble);
        }
    }

    @Override
    public List<Batch> from(long number, int limit) {
        return read(gte("_id", Math.max(1, number)), Sorts.ascending("_id"), limit);
    }

    @Override
    public List<Batch> before(long number, Grade grade, int limit) {
        Bson below = and(gte("_id", 1L), lt("_id", number));
        Bson filter = switch (grade) {
            case DIGEST -> and(eq("digest", true), below);
            case EVENTS -> below;
        };
        return read(filter, Sorts.descending("_id"), limit);
    }

    private List<Batch> read(Bson filter, Bson order, int limit) {
        return Trouble.asLedgerAway(
                        () -> batches.find(filter).sort(order).limit(limit).into(new ArrayList<>()))
                .stream()
                .map(document -> Bodies.batch(document.getLong("_id"), document.getString("body")))
                .toList();
    }

    @Override
    public long last() {
        return number(Sorts.descending("_id"), 0);
    }

    @Override
    public long first() {
        return number(Sorts.ascending("_id"), 1);
    }

    private long number(Bson order, long otherwise) {
        Document found = Trouble.asLedgerAway(
                () -> batches.find(gte("_id", 1L)).sort(order).limit(1).first());
        return found == null ? otherwise : found.getLong("_id");
    }

    @Override
    public Optional<Progress.Kept> progress() {
        return Trouble.asLedgerAway(
                        () -> Optional.ofNullable(progress.find(eq(LATEST)).first()))
                .map(document -> Bodies.progress(document.getString("body")));
    }

    /** Two instances may keep in any order: a fold that is behind only means more batches to read. */
    @Override
    public void keep(Progress.Kept kept) {
        Document document = new Document("_id", LATEST).append("body", Bodies.of(kept));
        Trouble.asLedgerAway(() -> progress.replaceOne(eq(LATEST), document, UPSERT));
    }
}
