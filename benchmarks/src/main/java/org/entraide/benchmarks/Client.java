package org.entraide.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who asks the program over HTTP; any other answer than success ends the measurement. */
final class Client implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI home;
    private final String authorization;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** @param user name and password with a colon between them */
    Client(URI home, String user) {
        this.home = home;
        authorization = "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer and how long it took, from the request's first byte to the answer's last, in nanoseconds. */
    record Timed(JsonNode answer, long nanos) {}

    Timed get(String path) throws IOException, InterruptedException {
        return send(to(path).GET());
    }

    /** Sends a command under a key of its own. */
    Timed post(String path, String key, String body) throws IOException, InterruptedException {
        return send(to(path).header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(home.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", authorization)
                .header("Accept-Encoding", "identity");
    }

    private Timed send(HttpRequest.Builder request) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<byte[]> response = http.send(request.build(), BodyHandlers.ofByteArray());
        long nanos = System.nanoTime() - begun;
        if (response.statusCode() / 100 != 2) {
            throw new IOException(response.uri().getPath() + " answered " + response.statusCode() + ": "
                    + new String(response.body(), StandardCharsets.UTF_8));
        }
        return new Timed(JSON.readTree(response.body()), nanos);
    }

    @Override
    public void close() {
        http.close();
    }
}
