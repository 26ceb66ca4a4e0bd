package org.entraide.launcher.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entraide.access.Role;
import org.entraide.access.Scope;
import org.entraide.access.Users;
import org.entraide.access.file.UsersFile;

/** The real program in a process of its own, as {@code ./entraide start} runs it, on a free port. */
public final class RunningProgram implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("https?://[0-9.]+:[0-9]+");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final Process process;
    private final URI url;
    private final Map<String, String> passwords;

    private RunningProgram(Process process, URI url, Map<String, String> passwords) {
        this.process = process;
        this.url = url;
        this.passwords = passwords;
    }

    /** Writes users for tests before the first start: their passwords by their names. */
    public static Map<String, String> users(Path data, String mutual) {
        Users users = UsersFile.open(data, "WA", Clock.systemUTC()).users();
        Map<String, String> passwords = new HashMap<>();
        add(users, "coordinator", Set.of(Role.REGIONAL_COORDINATOR), new Scope.Network("WA"), passwords);
        add(users, "clerk", Set.of(Role.CLERK, Role.CASHIER), new Scope.Mutual(mutual), passwords);
        add(users, "stranger", Set.of(Role.CLERK, Role.CASHIER), new Scope.Mutual("ML-SIK-0003"), passwords);
        return passwords;
    }

    private static void add(Users users, String name, Set<Role> roles, Scope scope, Map<String, String> passwords) {
        String password = Users.randomPassword();
        users.add(name, name, roles, scope, password);
        passwords.put(name, password);
    }

    /** Starts it and waits until it says that it is ready. */
    public static RunningProgram start(Path data, Map<String, String> passwords, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx700m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.entraide.launcher.Entraide",
                "start",
                "--data",
                data.toString(),
                "--port",
                "0"));
        command.addAll(List.of(more));
        Path errors = Files.createDirectories(data).resolve("errors.log");
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()))
                .start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                Thread.ofVirtual().start(() -> drain(out));
                return new RunningProgram(process, URI.create(ready.group()), passwords);
            }
        }
        throw new IllegalStateException("did not become ready: " + said + "\n" + Files.readString(errors));
    }

    private static void drain(BufferedReader out) {
        try {
            while (out.readLine() != null) {
                // nobody reads it, but it must not fill the pipe
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    public HttpResponse<String> post(String user, String path, String key, String body) throws IOException {
        return send(request(user, path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> post(String user, String path, String key, String etag, String body)
            throws IOException {
        return send(request(user, path)
                .header("Idempotency-Key", key)
                .header("If-Match", etag)
                .POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> get(String user, String path) throws IOException {
        return send(request(user, path).GET());
    }

    /** kill -9 */
    public void kill() {
        process.destroyForcibly();
        waitForTheEnd();
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

    private HttpRequest.Builder request(String user, String path) {
        String basic = user + ":" + passwords.get(user);
        return HttpRequest.newBuilder(url.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(basic.getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
