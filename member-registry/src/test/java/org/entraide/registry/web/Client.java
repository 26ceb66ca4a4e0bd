package org.entraide.registry.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.entraide.access.Users;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that calls the API over real HTTP, as one of the demo users. */
final class Client {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String api;

    Client(ConfigurableApplicationContext program) {
        api = "http://127.0.0.1:" + program.getEnvironment().getRequiredProperty("local.server.port")
                + "/api/registry/v1";
    }

    /** An answer: its status, its body and what its headers say. */
    record Reply(HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** Pointer and code of every error, such as {@code /lumpSum AMOUNT_NEGATIVE}. */
        List<String> errors() {
            return StreamSupport.stream(json().path("errors").spliterator(), false)
                    .map(error -> (error.path("pointer").asString() + " "
                                    + error.path("code").asString())
                            .strip())
                    .toList();
        }
    }

    Reply get(String user, String path) {
        URI uri = URI.create(path.startsWith("http") ? path : api + path);
        return send(user, HttpRequest.newBuilder(uri).GET());
    }

    Reply post(String user, String path, String key, String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return send(user, headers.length == 0 ? request : request.headers(headers));
    }

    private Reply send(String user, HttpRequest.Builder request) {
        String secret = user + ":" + Users.DEMO_PASSWORD;
        String basic = "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(UTF_8));
        try {
            return new Reply(http.send(request.header("Authorization", basic).build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
