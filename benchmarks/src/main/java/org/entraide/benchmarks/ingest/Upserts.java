package org.entraide.benchmarks.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.entraide.benchmarks.postgres.PostgreSql;

/**
 * PostgreSQL: what a poll brought is added up, then cells and offsets go into one transaction of two statements. It
 * counts exactly once.
 */
final class Upserts implements Ingestion {

    private static final int MOST = 10_000;
    private static final String SCHEMA = """
            DROP TABLE IF EXISTS cells, offsets;
            CREATE TABLE cells (cell text PRIMARY KEY, value bigint NOT NULL) WITH (fillfactor = 50);
            CREATE TABLE offsets (place text PRIMARY KEY, next bigint NOT NULL) WITH (fillfactor = 50);
            CHECKPOINT""";

    private final PostgreSql server;

    Upserts(PostgreSql server) {
        this.server = server;
    }

    @Override
    public List<ProcessHandle> servers() {
        return List.of(server.process());
    }

    @Override
    public Result run(Feed feed, Watch watch) throws Exception {
        server.execute(SCHEMA);
        try (Connection connection = server.connect();
                PreparedStatement cells = connection.prepareStatement("INSERT INTO cells SELECT * FROM unnest(?, ?)"
                        + " ON CONFLICT (cell) DO UPDATE SET value = cells.value + excluded.value");
                PreparedStatement offsets = connection.prepareStatement("INSERT INTO offsets SELECT * FROM unnest(?, ?)"
                        + " ON CONFLICT (place) DO UPDATE SET next = excluded.next")) {
            connection.setAutoCommit(false);
            Records.each(feed, MOST, watch, records -> {
                write(connection, cells, sums(records));
                write(connection, offsets, offsets(records));
                connection.commit();
            });
            Watch.Taking taking = watch.end();
            return new Result(taking, stored(connection));
        }
    }

    private static Map<String, Long> sums(ConsumerRecords<byte[], byte[]> records) {
        Map<Cell, Long> sums = new HashMap<>();
        records.forEach(record -> {
            Records.Read read = Records.read(record);
            read.posting()
                    .movements()
                    .forEach(movement -> sums.merge(Cell.of(read.mutual(), movement), movement.by(), Long::sum));
        });
        return Cell.texts(sums);
    }

    private static Map<String, Long> offsets(ConsumerRecords<byte[], byte[]> records) {
        Map<String, Long> offsets = new HashMap<>();
        for (TopicPartition place : records.partitions()) {
            offsets.put(place.toString(), records.records(place).getLast().offset() + 1);
        }
        return offsets;
    }

    private static void write(Connection connection, PreparedStatement statement, Map<String, Long> values)
            throws SQLException {
        List<String> keys = List.copyOf(values.keySet());
        statement.setArray(1, connection.createArrayOf("text", keys.toArray()));
        statement.setArray(
                2,
                connection.createArrayOf(
                        "int8",
                        keys.stream()
                                .map(key -> Objects.requireNonNull(values.get(key)))
                                .toArray()));
        statement.executeUpdate();
    }

    private static Map<String, Long> stored(Connection connection) throws SQLException {
        Map<String, Long> found = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT cell, value FROM cells WHERE value <> 0")) {
            while (row.next()) {
                found.put(row.getString(1), row.getLong(2));
            }
        }
        return found;
    }
}
