package org.entraide.launcher.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.entraide.launcher.faults.ServerProcess.Kind;

/**
 * The program, its store and its broker, each in a process of its own, with a line before the program and one before
 * its store: each can fail alone.
 */
final class Parts implements AutoCloseable {

    private static final Duration LONGEST_TRY = Duration.ofMinutes(3);

    private final Path data;
    private final ServerProcess store;
    private final ServerProcess broker;
    private final Line storeLine;
    private final Line clientLine;
    private final Map<String, String> passwords;
    private volatile RunningProgram program;

    private Parts(Path data) throws IOException {
        this.data = data;
        passwords = TestUsers.in(data);
        store = ServerProcess.start(Kind.STORE, data.resolve("store"));
        broker = ServerProcess.start(Kind.BROKER, data.resolve("broker"));
        storeLine = Line.to(() -> URI.create("store://127.0.0.1:" + store.port()));
        clientLine = Line.to(() -> program.url());
        startProgram();
    }

    /** The way to the store that programs are told. */
    private String storeUri() {
        return "mongodb://127.0.0.1:" + storeLine.url().getPort();
    }

    static Parts start(Path data) throws IOException {
        return new Parts(data);
    }

    ServerProcess store() {
        return store;
    }

    ServerProcess broker() {
        return broker;
    }

    Line storeLine() {
        return storeLine;
    }

    Line clientLine() {
        return clientLine;
    }

    RunningProgram program() {
        return program;
    }

    void startProgram() throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("ENTRAIDE_MONGODB_URI", storeUri());
        environment.put("ENTRAIDE_KAFKA_BOOTSTRAP", "127.0.0.1:" + broker.port());
        program = RunningProgram.start(data, passwords, environment);
    }

    /** Clients that try again, whatever happens. */
    Persistent clients() {
        return new Persistent((path, _) -> program.over(clientLine), LONGEST_TRY);
    }

    /** A command on what the store holds, with nothing running beside. */
    Cli run(String command) throws IOException, InterruptedException {
        return Cli.run(
                Map.of("ENTRAIDE_KAFKA_BOOTSTRAP", "127.0.0.1:" + broker.port()), command, "--mongodb-uri", storeUri());
    }

    @Override
    public void close() throws IOException {
        program.kill();
        broker.close();
        store.close();
        storeLine.close();
        clientLine.close();
    }
}
