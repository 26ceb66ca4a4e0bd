package org.entraide.ledger.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import org.bson.Document;
import org.entraide.ledger.Pointers;

/** Pointers as documents {@code {_id: ledger, generation, block}}. */
public final class MongoPointers implements Pointers {

    private final MongoCollection<Document> pointers;

    public MongoPointers(MongoDatabase database) {
        pointers = Collections.safe(database, "pointers");
    }

    @Override
    public Pointer of(String ledger) {
        Document found = Trouble.asLedgerAway(() -> pointers.find(eq(ledger)).first());
        return found == null ? Pointer.START : new Pointer(found.getLong("generation"), found.getLong("block"));
    }

    @Override
    public boolean advance(String ledger, Pointer to) {
        return Trouble.asLedgerAway(() -> {
            // It is there after the first time, so that mostly one write does.
            if (!moved(ledger, to)) {
                ensure(ledger);
                return moved(ledger, to);
            }
            return true;
        });
    }

    private boolean moved(String ledger, Pointer to) {
        return pointers.updateOne(
                                and(eq("_id", ledger), eq("generation", to.generation()), lt("block", to.block())),
                                set("block", to.block()))
                        .getMatchedCount()
                > 0;
    }

    @Override
    public void restart(String ledger, long block) {
        Trouble.asLedgerAway(() -> {
            ensure(ledger);
            return pointers.updateOne(eq("_id", ledger), combine(inc("generation", 1L), min("block", block)));
        });
    }

    private void ensure(String ledger) {
        try {
            pointers.updateOne(
                    eq("_id", ledger),
                    combine(
                            setOnInsert("generation", Pointer.START.generation()),
                            setOnInsert("block", Pointer.START.block())),
                    new UpdateOptions().upsert(true));
        } catch (MongoWriteException raced) {
            if (!Trouble.isDuplicate(raced)) {
                throw raced;
            }
        }
    }
}
