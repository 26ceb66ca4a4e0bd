package org.entraide.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The program's demo in a process of its own, as its users start it. */
final class Program implements AutoCloseable {

    /** What it says as soon as one can work with it. */
    static final Pattern READY = Pattern.compile("https?://[0-9.]+:[0-9]+");
    /** What it says when its two years are there. */
    static final Pattern FILLED = Pattern.compile("^Fictional network: |^The demo network is already there");

    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final URI address;

    private Program(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it and waits.
     *
     * @param until what it says then
     * @param environment what it is told beside
     */
    static Program demo(Path data, Pattern until, Map<String, String> environment) throws IOException {
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("entraide.home", "."), "entraide")
                                .toString(),
                        "demo",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        program.environment().put("LC_ALL", "C"); // it then speaks English
        program.environment().putAll(environment);
        Process process = program.start();
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        @Nullable URI address = null;
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher ready = READY.matcher(line);
            if (address == null && ready.find()) {
                address = URI.create(ready.group());
            }
            if (address != null && until.matcher(line).find()) {
                // A pipe's reader blocks its carrier: two virtual ones would halt all others of a small machine.
                Thread.ofPlatform().daemon().start(() -> said.lines().forEach(_ -> {}));
                return new Program(process, address);
            }
        }
        throw new IOException("the demo did not become ready");
    }

    URI address() {
        return address;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        // Its output stays open, since somebody is reading it.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
