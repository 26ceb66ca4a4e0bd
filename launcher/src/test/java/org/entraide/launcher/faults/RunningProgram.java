package org.entraide.launcher.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entraide.access.Users;
import org.entraide.launcher.demo.DemoNetwork;

/** The real program in a process of its own, as {@code ./entraide start} runs it, on a free port. */
public final class RunningProgram implements Wire, AutoCloseable {

    private static final Pattern READY = Pattern.compile("https?://[0-9.]+:[0-9]+");
    private static final Pattern FILLED = Pattern.compile("^Fictional network: |^The demo network is already there");
    private static final int LONGEST_MINUTES = 15;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Process process;
    private final URI url;
    private final Map<String, String> passwords;

    private RunningProgram(Process process, URI url, Map<String, String> passwords) {
        this.process = process;
        this.url = url;
        this.passwords = passwords;
    }

    /** Starts it and waits until it says that it is ready. */
    public static RunningProgram start(Path data, Map<String, String> passwords) throws IOException {
        return start(data, passwords, Map.of());
    }

    /** @param environment what it is told beside */
    public static RunningProgram start(Path data, Map<String, String> passwords, Map<String, String> environment)
            throws IOException {
        return run(passwords, READY, data, "start", "0", environment);
    }

    /**
     * Starts one service alone and waits until it says that it is ready.
     *
     * @param heap most memory for its objects, such as {@code 160m}
     * @param environment where its store and its Kafka are, and what else it is told
     * @param errors where its messages go
     */
    public static RunningProgram alone(
            String service, String heap, Map<String, String> environment, Path errors, Map<String, String> passwords)
            throws IOException {
        ProcessBuilder program = new ProcessBuilder(Cli.command(heap, service));
        program.environment().putAll(environment);
        return run(passwords, READY, errors, program);
    }

    /**
     * Starts the demo and waits until its network is there.
     *
     * @param port 0 picks a free one
     */
    public static RunningProgram demo(Path data, int port) throws IOException {
        Map<String, String> passwords = new HashMap<>();
        Users.demo(DemoNetwork.NETWORK, DemoNetwork.mutuals(), Clock.systemUTC())
                .everybody()
                .forEach(user -> passwords.put(user.id(), Users.DEMO_PASSWORD));
        return run(passwords, FILLED, data, "demo", String.valueOf(port), Map.of());
    }

    /** @param last what it prints when one can work with it */
    private static RunningProgram run(
            Map<String, String> passwords,
            Pattern last,
            Path data,
            String command,
            String port,
            Map<String, String> environment)
            throws IOException {
        Path errors = Files.createDirectories(data).resolve("errors.log");
        ProcessBuilder program =
                new ProcessBuilder(Cli.command("700m", command, "--data", data.toString(), "--port", port));
        program.environment().putAll(environment);
        return run(passwords, last, errors, program);
    }

    private static RunningProgram run(Map<String, String> passwords, Pattern last, Path errors, ProcessBuilder program)
            throws IOException {
        Process process = program.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
        CompletableFuture<Void> limit = CompletableFuture.runAsync(
                process::destroyForcibly, CompletableFuture.delayedExecutor(LONGEST_MINUTES, TimeUnit.MINUTES));
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (last.matcher(line).find() && limit.cancel(false)) {
                // A pipe's reader blocks its carrier: two virtual ones would halt all others of a small machine.
                Thread.ofPlatform().daemon().start(() -> drain(out));
                return new RunningProgram(process, address(said), passwords);
            }
        }
        throw new IllegalStateException("did not become ready: " + said + "\n" + Files.readString(errors));
    }

    private static URI address(List<String> said) {
        return said.stream()
                .map(READY::matcher)
                .filter(Matcher::find)
                .map(ready -> URI.create(ready.group()))
                .findFirst()
                .orElseThrow();
    }

    private static void drain(BufferedReader out) {
        try {
            while (out.readLine() != null) {
                // nobody reads it, but it must not fill the pipe
            }
        } catch (IOException gone) {
            // it was stopped
        }
    }

    @Override
    public Reply post(String user, String path, String key, String body) throws IOException {
        return send(command(user, path, key, body));
    }

    @Override
    public Reply post(String user, String path, String key, String etag, String body) throws IOException {
        return send(command(user, path, key, body).header("If-Match", etag));
    }

    @Override
    public Reply get(String user, String path) throws IOException {
        return send(request(user, path).header("Accept-Language", "en").GET());
    }

    /** A command as {@link #post} sends it, to be spoilt. */
    public HttpRequest.Builder command(String user, String path, String key, String body) {
        return request(user, path)
                .header("Accept-Language", "en")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body));
    }

    /** A request that says nothing but who sends it. */
    public HttpRequest.Builder request(String user, String path) {
        return anonymous(path).header("Authorization", "Basic " + basic(user));
    }

    public HttpRequest.Builder anonymous(String path) {
        return HttpRequest.newBuilder(url.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    public URI url() {
        return url;
    }

    /** The same program, over another way. */
    RunningProgram over(Line line) {
        return new RunningProgram(process, line.url(), passwords);
    }

    public String password(String user) {
        return passwords.getOrDefault(user, "");
    }

    private String basic(String user) {
        return Base64.getEncoder().encodeToString((user + ":" + password(user)).getBytes(StandardCharsets.UTF_8));
    }

    public Reply send(HttpRequest.Builder request) throws IOException {
        try {
            return Reply.of(http.send(request.build(), BodyHandlers.ofString()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }

    /** What the system knows it by. */
    long pid() {
        return process.pid();
    }

    /** kill -9 */
    public void kill() {
        process.destroyForcibly();
        waitForTheEnd();
    }

    /** It stands still and knows nothing of it (SIGSTOP). */
    public void pause() {
        Signals.pause(process.toHandle());
    }

    public void resume() {
        Signals.resume(process.toHandle());
    }

    /** Asks it to stop, as Ctrl-C does. */
    @Override
    public void close() {
        process.destroy();
        waitForTheEnd();
    }

    private void waitForTheEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("the program did not stop within a minute");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
