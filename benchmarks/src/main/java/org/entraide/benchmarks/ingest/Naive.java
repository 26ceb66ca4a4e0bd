package org.entraide.benchmarks.ingest;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.HashMap;
import java.util.Map;
import org.bson.Document;
import org.entraide.benchmarks.store.CountedStore;
import org.entraide.embedded.Durability;

/** One {@code $inc} for each event and cell, on the embedded store. A repetition would count twice. */
final class Naive implements Ingestion {

    private static final int MOST = 500;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    @Override
    public Result run(Feed feed, Watch watch) throws Exception {
        try (CountedStore store = new CountedStore(Durability.POWER_LOSS, false)) {
            MongoCollection<Document> cells = store.client()
                    .getDatabase("naive")
                    .getCollection("cells")
                    .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            Records.each(
                    feed,
                    MOST,
                    watch,
                    records -> records.forEach(record -> {
                        Records.Read read = Records.read(record);
                        read.posting()
                                .movements()
                                .forEach(movement -> cells.updateOne(
                                        eq(Cell.of(read.mutual(), movement).text()),
                                        Updates.inc("value", movement.by()),
                                        UPSERT));
                    }));
            Watch.Taking taking = watch.end();
            Map<String, Long> found = new HashMap<>();
            cells.find().batchSize(1_000).forEach(cell -> {
                if (cell.getLong("value") != 0) {
                    found.put(cell.getString("_id"), cell.getLong("value"));
                }
            });
            return new Result(taking, found);
        }
    }
}
