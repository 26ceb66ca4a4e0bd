package org.entraide.launcher.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.entraide.embedded.Durability;
import org.entraide.embedded.EmbeddedBroker;
import org.entraide.embedded.EmbeddedStore;

/** The store or the broker in a process of its own, to be killed, held and started again where it was. */
final class ServerProcess implements AutoCloseable {

    /** Which of the two. */
    enum Kind {
        STORE,
        BROKER
    }

    private final Kind kind;
    private final Path directory;
    private Process process;
    private final int port;

    private ServerProcess(Kind kind, Path directory) {
        this.kind = kind;
        this.directory = directory;
        this.port = begin(0);
    }

    static ServerProcess start(Kind kind, Path directory) {
        return new ServerProcess(kind, directory);
    }

    int port() {
        return port;
    }

    /** kill -9 */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** At the same port, on what is in its folder. */
    void restart() {
        begin(port);
    }

    void pause() {
        Signals.pause(process.toHandle());
    }

    void resume() {
        Signals.resume(process.toHandle());
    }

    @Override
    public void close() {
        kill();
    }

    private int begin(int wanted) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx400m",
                "-cp",
                System.getProperty("java.class.path"),
                ServerProcess.class.getName(),
                kind.name(),
                directory.toString(),
                String.valueOf(wanted));
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String said = process.inputReader(StandardCharsets.UTF_8).readLine();
            if (said == null) {
                throw new IllegalStateException(kind + " did not start");
            }
            return Integer.parseInt(said);
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** The process: tells its port, and ends with the one that began it. */
    static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        switch (Kind.valueOf(arguments[0])) {
            case STORE ->
                System.out.println(EmbeddedStore.open(directory, port, Durability.POWER_LOSS)
                        .uri()
                        .replaceAll(".*:(\\d+).*", "$1"));
            case BROKER ->
                System.out.println(
                        EmbeddedBroker.start(directory, port).bootstrapServers().replaceAll(".*:", ""));
        }
        System.in.readAllBytes();
        Runtime.getRuntime().halt(0);
    }
}
