package org.entraide.hub.feed.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who listens to an event stream, as browsers do it. */
final class Heard implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final BufferedReader lines;
    private String lastId = "";

    /** @param id that to come again with after this message */
    record Message(String id, String event, JsonNode data) {

        String eventId() {
            return data.path("id").asString();
        }

        String text() {
            return data.path("text").asString();
        }
    }

    Heard(HttpResponse<InputStream> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError("no feed: " + answer.statusCode());
        }
        lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    /** The next message, however long it takes; absent when the feed has ended. */
    @Nullable
    Message next() {
        String event = "message";
        String data = "";
        try {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    lastId = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data = line.substring(6);
                } else if (line.isEmpty() && !data.isEmpty()) {
                    return new Message(lastId, event, JSON.readTree(data));
                }
            }
            return null;
        } catch (IOException cut) {
            return null;
        }
    }

    /** The next messages; fewer when the feed ends. */
    List<Message> next(int many) {
        List<Message> heard = new ArrayList<>();
        while (heard.size() < many) {
            Message next = next();
            if (next == null) {
                return heard;
            }
            heard.add(next);
        }
        return heard;
    }

    /** Waits for the first sign of life. */
    String firstId() {
        try {
            String line = lines.readLine();
            while (line != null && !line.startsWith("id: ")) {
                line = lines.readLine();
            }
            lastId = line == null ? "" : line.substring(4);
            return lastId;
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException already) {
            throw new UncheckedIOException(already);
        }
    }
}
