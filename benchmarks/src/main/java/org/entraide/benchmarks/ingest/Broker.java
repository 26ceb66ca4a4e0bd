package org.entraide.benchmarks.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.entraide.benchmarks.Scratch;
import org.entraide.embedded.EmbeddedBroker;

/** The embedded broker in a process of its own, so that its work is counted apart. */
final class Broker implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 30;

    private final Scratch folder;
    private final Process process;
    private final String bootstrap;

    private Broker(Scratch folder, Process process, String bootstrap) {
        this.folder = folder;
        this.process = process;
        this.bootstrap = bootstrap;
    }

    static Broker start() throws IOException {
        Scratch folder = Scratch.folder();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-Dlogback.configurationFile=logback-benchmarks.xml",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Broker.class.getName(),
                        folder.path().toString())
                .redirectError(Redirect.DISCARD)
                .start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("127.0.0.1:")) {
                return new Broker(folder, process, line);
            }
        }
        folder.close();
        throw new IOException("the broker did not start");
    }

    /** What the process runs; it ends with its input. */
    static void main(String[] arguments) throws IOException {
        try (EmbeddedBroker broker = EmbeddedBroker.start(Path.of(arguments[0]))) {
            System.out.println(broker.bootstrapServers());
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
        System.exit(0);
    }

    String bootstrap() {
        return bootstrap;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (IOException | InterruptedException ended) {
            process.destroyForcibly();
        }
        folder.close();
    }
}
