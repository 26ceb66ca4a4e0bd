package org.entraide.ledger;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a block. Event data is written and read as raw slices, never re-encoded: what is hashed is what is
 * published.
 */
final class BlockBody {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BlockBody() {}

    static String write(List<Entry> entries) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeArrayPropertyStart("entries");
            entries.forEach(entry -> write(entry, out));
            out.writeEndArray();
            out.writeEndObject();
        }
        return text.toString();
    }

    private static void write(Entry entry, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("command", entry.command());
        out.writeStringProperty("actor", entry.actor());
        out.writeStringProperty("digest", entry.digest());
        out.writeStringProperty("source", entry.source());
        out.writeObjectPropertyStart("outcome");
        entry.outcome().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(id -> out.writeStringProperty(id.getKey(), id.getValue()));
        out.writeEndObject();
        out.writeArrayPropertyStart("events");
        for (Written event : entry.events()) {
            out.writeStartObject();
            out.writeStringProperty("type", event.type());
            out.writeStringProperty("stream", event.stream());
            out.writeNumberProperty("seq", event.seq());
            out.writeName("data");
            out.writeRawValue(event.data());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    static List<Entry> read(String body) {
        List<Entry> entries = new ArrayList<>();
        try (JsonParser in = JSON.createParser(body)) {
            in.nextToken();
            in.nextToken();
            in.nextToken();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                entries.add(entry(in, body));
            }
        }
        return entries;
    }

    private static Entry entry(JsonParser in, String body) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> outcome = new LinkedHashMap<>();
        List<Written> events = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "outcome" -> texts(in, outcome);
                case "events" -> {
                    while (in.nextToken() != JsonToken.END_ARRAY) {
                        events.add(event(in, body));
                    }
                }
                default -> texts.put(name, in.getString());
            }
        }
        return new Entry(
                text(texts, "command"),
                text(texts, "actor"),
                text(texts, "digest"),
                text(texts, "source"),
                outcome,
                events);
    }

    private static Written event(JsonParser in, String body) {
        Map<String, String> texts = new LinkedHashMap<>();
        String data = "";
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            if (name.equals("data")) {
                int from = (int) in.currentTokenLocation().getCharOffset();
                in.skipChildren();
                in.finishToken();
                data = body.substring(from, (int) in.currentLocation().getCharOffset());
            } else {
                texts.put(name, in.getString());
            }
        }
        return new Written(text(texts, "type"), text(texts, "stream"), Long.parseLong(text(texts, "seq")), data);
    }

    private static void texts(JsonParser in, Map<String, String> into) {
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            into.put(name, in.getString());
        }
    }

    private static String text(Map<String, String> texts, String name) {
        String text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("a block body lacks " + name);
        }
        return text;
    }
}
