package org.entraide.benchmarks.commands;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entraide.benchmarks.Families.Family;
import org.entraide.benchmarks.Families.Person;
import org.entraide.benchmarks.postgres.PostgreSql;
import org.entraide.benchmarks.store.Cost;
import org.entraide.ledger.Request;
import org.entraide.registry.command.MemberNumbers;

/** State and outbox in one transaction per command, see {@code registry.sql}; one connection per client. */
final class PostgresSide implements Side {

    private static final Date DAY = Date.valueOf(Community.DAY);
    private static final String ACTOR = "benchmark";
    /** A client would make it of the command, as the registry does; nobody sends one twice here. */
    private static final String DIGEST = "0".repeat(64);

    private static final String WRITTEN =
            "SELECT sum(n_tup_ins + n_tup_upd) FROM pg_stat_user_tables WHERE schemaname = 'registry'";

    private final PostgreSql server;
    private long[] before = new long[3];

    PostgresSide(PostgreSql server, Community community) throws Exception {
        this.server = server;
        try (InputStream schema = Objects.requireNonNull(getClass().getResourceAsStream("registry.sql"))) {
            server.execute(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
        for (String mutual : community.mutuals()) {
            server.execute("INSERT INTO registry.mutual VALUES ('%s', '%s')".formatted(mutual, Community.CURRENCY));
        }
        // What was written before is on disk, so that this side begins with as little to do as the others.
        server.execute("CHECKPOINT");
    }

    @Override
    public Desk desk() throws SQLException {
        Connection connection = server.connect();
        PreparedStatement enrol =
                connection.prepareStatement("SELECT registry.enrol(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement pay = connection.prepareStatement("SELECT registry.pay(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        return new Desk() {
            @Override
            public String enrol(String mutual, Family family) throws SQLException {
                String command = Request.commandId(mutual, ACTOR, family.key());
                bind(enrol, mutual, command, ACTOR, DIGEST, Community.LOCALITY, "ORDINARY", DAY);
                List<Person> people = family.people();
                array(8, "text", MemberNumbers.of(command, people.size()).toArray());
                array(9, "int4", people.stream().map(Person::born).toArray());
                array(10, "text", people.stream().map(Person::family).toArray());
                array(11, "text", people.stream().map(Person::given).toArray());
                enrol.setString(12, family.phone());
                return answer(enrol);
            }

            private void array(int at, String type, Object[] values) throws SQLException {
                enrol.setArray(at, connection.createArrayOf(type, values));
            }

            @Override
            public String pay(String mutual, String household, String key, long amount) throws SQLException {
                String command = Request.commandId(mutual, ACTOR, key);
                bind(pay, mutual, command, ACTOR, DIGEST, household, Community.SERIES, "CASH", amount);
                pay.setString(9, Community.CURRENCY);
                pay.setDate(10, DAY);
                return answer(pay);
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int at = 0; at < values.length; at++) {
            statement.setObject(at + 1, values[at]);
        }
    }

    private static String answer(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /** Read from the outbox; the households' state must add up to the same. */
    @Override
    public Map<String, Book> books() throws SQLException {
        String books = """
                SELECT m.code, m.households, count(o), sum((o.data::json #>> '{amount,amount}')::bigint),
                  count(DISTINCT o.data::json ->> 'receipt'),
                  max(split_part(o.data::json ->> 'receipt', '-', 2)::bigint),
                  (SELECT sum(credit) FROM registry.household h WHERE h.mutual = m.code),
                  (SELECT count(*) FROM registry.household h WHERE h.mutual = m.code)
                FROM registry.mutual m LEFT JOIN registry.outbox o ON o.mutual = m.code AND o.stream = 'premiums'
                WHERE m.households > 0 GROUP BY m.code
                """;
        Map<String, Book> found = new HashMap<>();
        try (Connection connection = server.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(books)) {
            while (row.next()) {
                if (row.getLong(4) != row.getLong(7) || row.getLong(2) != row.getLong(8)) {
                    throw new IllegalStateException("state and outbox differ: " + row.getString(1));
                }
                found.put(
                        row.getString(1),
                        new Book(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)));
            }
        }
        return found;
    }

    @Override
    public void count() throws SQLException {
        before = counters();
    }

    /** Complete only once every client has gone, since each reports for itself; one trip for each command. */
    @Override
    public Cost cost() throws SQLException {
        long[] after = counters();
        long commands = Long.parseLong(server.one("SELECT count(*) FROM registry.command"));
        return new Cost(commands, after[0] - before[0], after[1] - before[1], after[2] - before[2]);
    }

    private long[] counters() throws SQLException {
        return new long[] {
            Long.parseLong(server.one(WRITTEN)),
            Long.parseLong(server.one("SELECT wal_sync FROM pg_stat_wal")),
            Long.parseLong(server.one("SELECT wal_bytes FROM pg_stat_wal"))
        };
    }

    @Override
    public List<ProcessHandle> servers() {
        return List.of(server.process());
    }

    @Override
    public void close() {}
}
