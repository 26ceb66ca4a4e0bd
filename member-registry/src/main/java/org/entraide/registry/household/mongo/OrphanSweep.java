package org.entraide.registry.household.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.entraide.ledger.Block;
import org.entraide.ledger.Blocks;
import org.entraide.ledger.mongo.Trouble;

/**
 * Deletes versions of people that no block names: their command was refused or never came. It begins where the last
 * sweep ended, and leaves alone whoever was written within the grace time, since the ledger may just be asked.
 */
public final class OrphanSweep {

    private static final Duration GRACE = Duration.ofDays(1);
    private static final int BATCH = 500;
    private static final String ENDED = "people";

    private final MongoCollection<Document> people;
    private final MongoCollection<Document> sweeps;
    private final Blocks blocks;
    private final Clock clock;

    public OrphanSweep(MongoDatabase database, Blocks blocks, Clock clock) {
        people = MongoPeople.collection(database);
        sweeps = database.getCollection("sweeps");
        this.blocks = blocks;
        this.clock = clock;
    }

    /** Returns how many versions were deleted. */
    public long sweep() {
        return Trouble.asLedgerAway(this::swept);
    }

    private long swept() {
        Document ended = sweeps.find(eq(ENDED)).first();
        Instant from = ended == null ? Instant.EPOCH : ended.getDate("to").toInstant();
        Instant to = clock.instant().minus(GRACE);
        Bson ripe = and(gte("createdAt", Date.from(from)), lt("createdAt", Date.from(to)));
        long deleted = 0;
        List<Document> batch = new ArrayList<>();
        try (MongoCursor<Document> versions = people.find(ripe)
                .projection(include("mutual", "member", "command", "createdAt"))
                .sort(ascending("createdAt"))
                .batchSize(BATCH)
                .iterator()) {
            while (versions.hasNext()) {
                batch.add(versions.next());
                if (batch.size() == BATCH || !versions.hasNext()) {
                    deleted += delete(batch);
                    batch.clear();
                }
            }
        }
        if (to.isAfter(from)) {
            Document now = new Document("_id", ENDED).append("to", Date.from(to));
            sweeps.replaceOne(eq(ENDED), now, new ReplaceOptions().upsert(true));
        }
        return deleted;
    }

    private long delete(List<Document> versions) {
        Map<String, List<Document>> byMutual =
                versions.stream().collect(Collectors.groupingBy(version -> version.getString("mutual")));
        long deleted = 0;
        for (Map.Entry<String, List<Document>> mutual : byMutual.entrySet()) {
            Set<String> commands = mutual.getValue().stream()
                    .map(version -> version.getString("command"))
                    .collect(Collectors.toSet());
            Map<String, Block> standing = blocks.holding(mutual.getKey(), commands);
            for (Document version : mutual.getValue()) {
                if (!named(version, standing)) {
                    deleted += delete(version);
                }
            }
        }
        return deleted;
    }

    /** Only the version that was looked at: one that was just sent again has another time. */
    private long delete(Document version) {
        Bson same = and(eq(version.get("_id")), eq("createdAt", version.getDate("createdAt")));
        return people.deleteOne(same).getDeletedCount();
    }

    /** A command that was mended and sent again may name fewer people than it did at first. */
    private static boolean named(Document version, Map<String, Block> standing) {
        Block block = standing.get(version.getString("command"));
        return block != null && block.body().contains("\"" + version.getString("member") + "\"");
    }
}
