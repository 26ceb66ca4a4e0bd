package org.entraide.hub.overview.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.entraide.hub.overview.Checkpoint;
import org.entraide.hub.overview.DeadLetter;
import org.entraide.hub.overview.Folds;
import org.entraide.hub.overview.Group;
import org.entraide.hub.overview.Shard;
import org.entraide.ledger.mongo.Trouble;

/**
 * Figures as documents {@code {_id: "v1|<topic>|<topic id>|p3|<group>", offset, cells, profiles}} and checkpoints
 * {@code {_id: "v1|<topic>|<topic id>|p3", offset, watermarks}}, always whole and in absolute values: the filter on
 * {@code offset} keeps out whoever is behind. Write concern: majority and journal; read concern: majority.
 */
public final class MongoFolds implements Folds {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<Document> groups;
    private final MongoCollection<Document> checkpoints;
    private final MongoCollection<Document> topics;
    private final MongoCollection<Document> letters;

    public MongoFolds(MongoDatabase database) {
        groups = collection(database, "figures");
        checkpoints = collection(database, "checkpoints");
        topics = collection(database, "topics");
        letters = collection(database, "deadLetters");
        groups.createIndex(Indexes.ascending("shard"));
        groups.createIndex(Indexes.ascending("topicId"));
        checkpoints.createIndex(Indexes.ascending("topicId"));
    }

    /** Drops all figures and where they stood; only while no instance is running. */
    public void forget() {
        Document all = new Document();
        Trouble.asLedgerAway(
                () -> List.of(groups.deleteMany(all), checkpoints.deleteMany(all), topics.deleteMany(all)));
    }

    private static MongoCollection<Document> collection(MongoDatabase database, String name) {
        return database.getCollection(name)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    @Override
    public Optional<Checkpoint> checkpoint(Shard shard) {
        return Trouble.asLedgerAway(() ->
                        Optional.ofNullable(checkpoints.find(eq(shard.id())).first()))
                .map(Documents::checkpoint);
    }

    @Override
    public List<Group> groups(Shard shard) {
        return Trouble.asLedgerAway(
                () -> groups.find(eq("shard", shard.id())).map(Documents::group).into(new ArrayList<>()));
    }

    @Override
    public void keep(Group group) {
        replace(groups, Documents.of(group), group.offset());
    }

    @Override
    public void keep(Checkpoint checkpoint) {
        replace(checkpoints, Documents.of(checkpoint), checkpoint.offset());
    }

    private static void replace(MongoCollection<Document> collection, Document document, long offset) {
        try {
            collection.replaceOne(and(eq(document.get("_id")), lt("offset", offset)), document, UPSERT);
        } catch (MongoWriteException refused) {
            // The filter found nothing to replace, since what stands is as far or further: the upsert then collides.
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw Trouble.away(refused);
            }
        } catch (MongoException trouble) {
            throw Trouble.away(trouble);
        }
    }

    @Override
    public void keep(Collection<DeadLetter> all) {
        List<ReplaceOneModel<Document>> writes = all.stream()
                .map(Documents::of)
                .map(letter -> new ReplaceOneModel<>(eq(letter.get("_id")), letter, UPSERT))
                .toList();
        Trouble.asLedgerAway(() -> letters.bulkWrite(writes, new BulkWriteOptions().ordered(false)));
    }

    @Override
    public void current(String topic, String topicId) {
        Trouble.asLedgerAway(
                () -> topics.replaceOne(eq(topic), new Document("_id", topic).append("topicId", topicId), UPSERT));
    }

    @Override
    public Map<String, Long> offsets() {
        Map<String, Long> offsets = new HashMap<>();
        Trouble.asLedgerAway(() -> groups.find(in("topicId", currentLives()))
                        .projection(include("offset"))
                        .into(new ArrayList<>()))
                .forEach(group -> offsets.put(group.getString("_id"), group.getLong("offset")));
        return offsets;
    }

    @Override
    public List<Group> groups(Collection<String> ids) {
        return Trouble.asLedgerAway(
                () -> groups.find(in("_id", ids)).map(Documents::group).into(new ArrayList<>()));
    }

    @Override
    public List<Checkpoint> checkpoints() {
        return Trouble.asLedgerAway(() -> checkpoints
                .find(in("topicId", currentLives()))
                .map(Documents::checkpoint)
                .into(new ArrayList<>()));
    }

    @Override
    public Map<String, String> lives() {
        Map<String, String> lives = new HashMap<>();
        Trouble.asLedgerAway(() -> topics.find().into(new ArrayList<>()))
                .forEach(topic -> lives.put(topic.getString("_id"), topic.getString("topicId")));
        return lives;
    }

    private Collection<String> currentLives() {
        return lives().values();
    }
}
