package org.entraide.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Ten thousand blocks: each indexed query must find what a scan finds and look at few documents. */
class StoreIndexesTest {
    private static final int BLOCKS = 10_000;
    private static OpenedStore opened;
    private static MongoCollection<Document> blocks;
    private static MongoCollection<Document> unindexed;

    @BeforeAll
    static void fill(@TempDir Path directory) {
        opened = OpenedStore.in(directory);
        blocks = opened.collection("blocks");
        unindexed = opened.collection("unindexed");
        var documents =
                IntStream.range(0, BLOCKS).mapToObj(StoreIndexesTest::block).toList();
        blocks.insertMany(documents);
        blocks.createIndex(ascending("commands"));
        blocks.createIndex(compoundIndex(ascending("mutual"), descending("at")));
        blocks.createIndex(ascending("rare"), new IndexOptions().sparse(true));
        blocks.createIndex(ascending("name"));
        blocks.createIndex(ascending("expiresAt"));
        unindexed.insertMany(documents);
    }

    private static Document block(int n) {
        var block = new Document("_id", "L/%06d".formatted(n))
                .append("position", n)
                .append("commands", List.of("c" + n, "d" + n / 2))
                .append("mutual", "M" + n % 1_000)
                .append("at", n)
                .append("name", (n % 100 == 0 ? "diallo " : "barry ") + n);
        if (n % 500 == 0) {
            block.append("rare", n).append("expiresAt", n);
        }
        return block;
    }

    @AfterAll
    static void close() {
        opened.close();
    }

    record Query(Bson filter, Bson sort, int limit) {
        static Query of(Bson filter) {
            return new Query(filter, new Document(), 0);
        }
    }

    static Stream<Arguments> queries() {
        return Stream.of(
                Arguments.of(Query.of(eq("_id", "L/000042")), 1),
                Arguments.of(Query.of(and(eq("_id", "L/000042"), lt("position", 99))), 1),
                Arguments.of(new Query(and(gte("_id", "L/000100"), lt("_id", "L/000110")), ascending("_id"), 0), 11),
                Arguments.of(new Query(gt("_id", "L/005000"), ascending("_id"), 5), 6),
                Arguments.of(new Query(and(gte("_id", "L/"), lt("_id", "L0")), descending("_id"), 1), 1),
                Arguments.of(Query.of(in("commands", "c7", "d9", "none")), 3),
                Arguments.of(Query.of(eq("commands", "d9")), 2),
                Arguments.of(Query.of(elements("d49", "d49x")), 222),
                Arguments.of(Query.of(and(elements("d49", "d4x"), elements("c98", "c98x"))), 222),
                Arguments.of(Query.of(eq("mutual", "M7")), 10),
                Arguments.of(new Query(eq("mutual", "M7"), descending("at"), 3), 3),
                Arguments.of(new Query(eq("mutual", "M7"), ascending("at"), 3), 3),
                Arguments.of(Query.of(and(eq("mutual", "M7"), gt("at", 5_000), lt("at", 7_000))), 2),
                Arguments.of(Query.of(and(List.of(eq("mutual", "M7"), eq("at", 1007), gt("position", 3)))), 1),
                Arguments.of(Query.of(new Document("mutual", new Document("$eq", "M7")).append("at", 7)), 1),
                Arguments.of(Query.of(in("rare", 500, 1000, 7)), 2),
                Arguments.of(Query.of(lt("expiresAt", 3_000)), 7),
                Arguments.of(Query.of(regex("name", "^diallo 1")), 11),
                Arguments.of(new Query(new Document(), descending("_id"), 4), 4));
    }

    private static Bson elements(String from, String to) {
        return elemMatch("commands", new Document("$gte", from).append("$lt", to));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void anIndexedQueryFindsTheSameAndLooksAtFew(Query query, int atMost) {
        var found = new ArrayList<Document>();
        var scanned = opened.scannedBy(() -> blocks.find(query.filter())
                .sort(query.sort())
                .limit(query.limit())
                .into(found));
        assertThat(found)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(unindexed
                        .find(query.filter())
                        .sort(query.sort())
                        .limit(query.limit())
                        .into(new ArrayList<>()));
        assertThat(scanned).isLessThanOrEqualTo(atMost);
    }

    @Test
    void aSparseIndexIsNotAskedForWhatItDoesNotKnow() {
        assertThat(blocks.countDocuments(eq("rare", null))).isEqualTo(unindexed.countDocuments(eq("rare", null)));
        assertThat(blocks.countDocuments(in("rare", null, 500))).isEqualTo(BLOCKS - 19);
    }

    @Test
    void anArrayMayMeetTheTwoEndsOfARangeByTwoElements() {
        var filter = and(gt("commands", "d1"), lt("commands", "c2"));
        assertThat(blocks.countDocuments(filter)).isEqualTo(unindexed.countDocuments(filter));
    }

    @Test
    void anAggregationBeginsWithItsIndexedMatch() {
        var pipeline = List.of(
                Aggregates.match(eq("mutual", "M7")),
                Aggregates.group("$mutual", Accumulators.sum("sum", "$at")),
                Aggregates.sort(ascending("_id")),
                Aggregates.limit(5));
        var result = new ArrayList<Document>();
        assertThat(opened.scannedBy(() -> blocks.aggregate(pipeline).into(result)))
                .isEqualTo(10);
        assertThat(result).containsExactly(new Document("_id", "M7").append("sum", 45_070));
    }

    @Test
    void anIndexFollowsItsDocuments() {
        var moving = opened.collection("moving");
        moving.createIndex(ascending("tags"));
        moving.insertOne(new Document("_id", 1).append("tags", List.of("a", "b")));
        moving.updateOne(eq("_id", 1), Updates.set("tags", List.of("b", "c")));
        assertThat(moving.countDocuments(eq("tags", "a"))).isZero();
        assertThat(moving.countDocuments(in("tags", "b", "c"))).isEqualTo(1);
        moving.deleteOne(eq("tags", "c"));
        assertThat(moving.countDocuments(eq("tags", "b"))).isZero();
        moving.insertOne(new Document("_id", 2).append("tags", List.of()));
        assertThat(moving.find().sort(ascending("tags")).into(new ArrayList<>()))
                .hasSize(1);
    }

    @Test
    void skipProjectionAndBatchesThroughACursor() {
        var ids = blocks.find(eq("mutual", "M7"))
                .sort(ascending("at"))
                .skip(2)
                .limit(7)
                .batchSize(2)
                .projection(new Document("_id", 1))
                .into(new ArrayList<>());
        assertThat(ids).hasSize(7).first().isEqualTo(new Document("_id", "L/002007"));
    }
}
