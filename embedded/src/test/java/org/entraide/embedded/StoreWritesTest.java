package org.entraide.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoNamespace;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreWritesTest {
    private OpenedStore opened;
    private MongoCollection<Document> views;

    @BeforeEach
    void open(@TempDir Path directory) {
        opened = OpenedStore.in(directory);
        views = opened.collection("views")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private static Document view(String id, int position) {
        return new Document("_id", id).append("position", position);
    }

    private static ReplaceOneModel<Document> whoeverIsAhead(Document view) {
        return new ReplaceOneModel<>(
                and(eq("_id", view.get("_id")), lt("position", view.get("position"))),
                view,
                new ReplaceOptions().upsert(true));
    }

    @Test
    void theSecondWriterOfAnIdLoses() {
        views.insertOne(view("a", 1));
        var refusal = catchThrowableOfType(MongoWriteException.class, () -> views.insertOne(view("a", 2)));
        assertThat(refusal.getError().getCode()).isEqualTo(11000);
        assertThat(views.find().into(new ArrayList<>())).containsExactly(view("a", 1));
    }

    @Test
    void aViewNeverGoesBackAndTheOthersOfItsBatchAreWritten() {
        views.insertMany(List.of(view("behind", 3), view("ahead", 9)));
        var batch = List.of(
                whoeverIsAhead(view("ahead", 5)), whoeverIsAhead(view("behind", 5)), whoeverIsAhead(view("new", 5)));
        var refusal = catchThrowableOfType(
                MongoBulkWriteException.class, () -> views.bulkWrite(batch, new BulkWriteOptions().ordered(false)));
        assertThat(refusal.getWriteErrors())
                .singleElement()
                .satisfies(error -> assertThat(error.getCode()).isEqualTo(11000))
                .satisfies(error -> assertThat(error.getIndex()).isZero());
        assertThat(views.find().sort(Indexes.ascending("_id")).into(new ArrayList<>()))
                .containsExactly(view("ahead", 9), view("behind", 5), view("new", 5));
    }

    @Test
    void updatesUpsertAndFindOneAndUpdate() {
        var upsert = new UpdateOptions().upsert(true);
        var change = combine(set("s", "x"), inc("n", 2), max("m", 7), setOnInsert("first", true));
        assertThat(views.updateOne(eq("_id", "u"), change, upsert).getUpsertedId())
                .isNotNull();
        views.updateOne(eq("_id", "u"), combine(inc("n", 1), max("m", 3)), upsert);
        var after = views.findOneAndUpdate(
                eq("_id", "u"), set("s", "y"), new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        assertThat(after)
                .isEqualTo(new Document("_id", "u")
                        .append("s", "y")
                        .append("n", 3)
                        .append("m", 7)
                        .append("first", true));
        assertThat(views.findOneAndDelete(eq("_id", "u"))).isEqualTo(after);
        assertThat(views.findOneAndUpdate(eq("_id", "u"), set("s", "z"))).isNull();
        assertThat(views.countDocuments()).isZero();
    }

    @Test
    void deletesAndCounts() {
        for (var i = 0; i < 10; i++) {
            views.insertOne(view("v" + i, i));
        }
        assertThat(views.deleteOne(gt("position", 4)).getDeletedCount()).isEqualTo(1);
        assertThat(views.deleteMany(gt("position", 6)).getDeletedCount()).isEqualTo(3);
        assertThat(views.countDocuments()).isEqualTo(6);
        assertThat(views.countDocuments(lt("position", 3))).isEqualTo(3);
        assertThat(views.estimatedDocumentCount()).isEqualTo(6);
    }

    @Test
    void uniqueIndexesRefuseAlsoAcrossFieldsAndSparselyAndOnUpdate() {
        views.createIndex(Indexes.ascending("mutual", "number"), new IndexOptions().unique(true));
        views.createIndex(
                Indexes.ascending("phone"), new IndexOptions().unique(true).sparse(true));
        views.insertOne(new Document("_id", 1).append("mutual", "A").append("number", 1));
        views.insertOne(new Document("_id", 2).append("mutual", "B").append("number", 1));
        views.insertOne(
                new Document("_id", 3).append("mutual", "B").append("number", 2).append("phone", "1"));
        assertThatThrownBy(() -> views.insertOne(new Document("mutual", "A").append("number", 1L)))
                .hasMessageContaining("E11000");
        assertThatThrownBy(() -> views.updateOne(eq("_id", 3), set("number", 1)))
                .hasMessageContaining("E11000");
        assertThatThrownBy(() -> views.updateOne(eq("_id", 1), set("phone", "1")))
                .hasMessageContaining("E11000");
        views.updateOne(eq("_id", 3), combine(set("number", 3), set("phone", "2")));
        views.updateOne(eq("_id", 1), set("phone", "1"));
        assertThat(views.find(eq("phone", "1")).first()).containsEntry("_id", 1);
    }

    @Test
    void collectionsAndIndexesAreListedDroppedAndRenamed() {
        var other = opened.collection("other");
        views.createIndex(Indexes.ascending("position"), new IndexOptions().name("by_position"));
        other.createIndex(Indexes.ascending("position"), new IndexOptions().name("by_position"));
        views.insertOne(view("a", 1));
        views.dropIndex("by_position");
        assertThat(views.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()))
                .containsExactly("_id_");
        assertThat(other.listIndexes().map(index -> index.getString("name")).into(new ArrayList<>()))
                .containsExactly("_id_", "by_position");
        views.renameCollection(new MongoNamespace("test", "renamed"));
        other.drop();
        var names = opened.client().getDatabase("test").listCollectionNames().into(new ArrayList<>());
        assertThat(names).containsExactly("renamed");
        assertThat(opened.collection("renamed").countDocuments()).isEqualTo(1);
    }

    @Test
    void databasesAreDistinct() {
        views.insertOne(view("a", 1));
        var elsewhere = opened.client().getDatabase("elsewhere").getCollection("views");
        assertThat(elsewhere.countDocuments()).isZero();
        assertThat(opened.client().listDatabaseNames().into(new ArrayList<>())).containsExactly("test");
        elsewhere.insertOne(view("a", 2));
        opened.client().getDatabase("test").drop();
        assertThat(opened.client().listDatabaseNames().into(new ArrayList<>())).containsExactly("elsewhere");
    }
}
