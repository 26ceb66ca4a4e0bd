package org.entraide.benchmarks.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.entraide.benchmarks.Scratch;

/**
 * A PostgreSQL server of its own in a temporary folder, on a free port of the loopback interface. It does not run as
 * root: started by root, it runs as the system's user {@code postgres}.
 */
public final class PostgreSql implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String OWNER = "postgres";

    private final Scratch folder;
    private final Process server;
    private final int port;

    private PostgreSql(Scratch folder, Process server, int port) {
        this.folder = folder;
        this.server = server;
        this.port = port;
    }

    /** The folder of its programs: of the one on the path, else of the newest that the system's packages bring. */
    public static Optional<Path> programs() {
        Stream<Path> onPath =
                Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).map(Path::of);
        return Stream.concat(onPath, installed())
                .filter(folder ->
                        Files.isExecutable(folder.resolve("postgres")) && Files.isExecutable(folder.resolve("initdb")))
                .findFirst();
    }

    private static Stream<Path> installed() {
        Path root = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(root)) {
            return Stream.empty();
        }
        try (Stream<Path> versions = Files.list(root)) {
            return versions.sorted(Comparator.reverseOrder()).map(version -> version.resolve("bin")).toList().stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }

    /**
     * Makes a cluster and starts it with memory and write-ahead log for a small machine's load.
     *
     * @param fsync whether a commit waits for the disk (survives a loss of power) or for the operating system alone
     *     (survives the death of the process)
     */
    public static PostgreSql start(boolean fsync) throws Exception {
        Path programs = programs().orElseThrow(() -> new IOException("no postgres: install postgresql"));
        Scratch folder = Scratch.folder();
        give(folder.path());
        Path data = folder.path().resolve("data");
        run(folder.path(), programs.resolve("initdb"), "-D", data.toString(), "-U", OWNER, "-A", "trust", "-E", "UTF8");
        int port = free();
        List<String> command = new ArrayList<>(List.of("-D", data.toString(), "-p", String.valueOf(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=" + (fsync ? "on" : "off"),
                "synchronous_commit=on",
                "shared_buffers=512MB",
                "wal_buffers=16MB",
                "max_wal_size=4GB",
                "checkpoint_timeout=30min",
                "max_connections=100",
                "jit=off")) {
            command.addAll(List.of("-c", setting));
        }
        Process server = started(folder.path(), programs.resolve("postgres"), command.toArray(String[]::new));
        PostgreSql started = new PostgreSql(folder, server, port);
        started.await();
        return started;
    }

    /** Only its owner may read the data of a cluster. */
    private static void give(Path folder) throws IOException {
        if (isRoot()) {
            Files.setOwner(
                    folder,
                    folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(OWNER));
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static Process started(Path folder, Path program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid", OWNER, "--regid", OWNER, "--init-groups"));
        }
        command.add(program.toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(told(folder).toFile()))
                .start();
    }

    /** What its programs say. */
    private static Path told(Path folder) {
        return folder.resolve("told");
    }

    private static void run(Path folder, Path program, String... arguments) throws IOException, InterruptedException {
        if (started(folder, program, arguments).waitFor() != 0) {
            throw new IOException(program + ": " + Files.readString(told(folder), StandardCharsets.UTF_8));
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await() throws SQLException {
        long late = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                connect().close();
                return;
            } catch (SQLException notYet) {
                if (System.nanoTime() > late || !server.isAlive()) {
                    throw notYet;
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    /** A new connection, whose statements are prepared on the server from their first use. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + OWNER + "&prepareThreshold=1");
    }

    /** Runs statements that ask nothing. */
    public void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of the first row. */
    public String one(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    public ProcessHandle process() {
        return server.toHandle();
    }

    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        folder.close();
    }
}
