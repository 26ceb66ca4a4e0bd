package org.entraide.hub.feed.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.entraide.hub.feed.Batch;
import org.entraide.hub.feed.Cursor;
import org.entraide.hub.feed.Grade;
import org.entraide.hub.feed.Item;
import tools.jackson.databind.json.JsonMapper;

/** Items as CloudEvents in JSON, with a sentence in the reader's language, framed for an event stream. */
record Messages(Grade grade, Sentences sentences, Cursors cursors) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The last frame for who follows by another connection now. */
    static final String TAKEN = "event: taken\ndata: {}\n\n";

    /** The frame of an item; its id is the place right after it. */
    String of(Batch batch, int index) {
        Item item = batch.items().get(index);
        return "id: " + cursors.write(Cursor.after(batch, index)) + "\ndata: "
                + JSON.writeValueAsString(event(batch, item)) + "\n\n";
    }

    /** A place without a message. */
    String of(Cursor place) {
        return ": entraide\nid: " + cursors.write(place) + "\n\n";
    }

    private Map<String, Object> event(Batch batch, Item item) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", item.id());
        event.put("source", "/entraide/hub/feeds/" + grade.id());
        event.put("type", "org.entraide.feed." + item.type() + (item.kind() == Item.Kind.DAYS ? ".days.v1" : ".v1"));
        event.put("time", batch.at().toString());
        event.put("network", item.subject().network());
        if (!item.subject().mutual().isEmpty()) {
            event.put("country", item.subject().country());
            event.put("subject", item.subject().mutual());
            event.put("name", item.subject().name());
        }
        event.put("text", sentences.of(item));
        event.put("data", item.details().values());
        return event;
    }

    /** The last frame for who does not keep up: what is missing comes when they come again. */
    String tooSlow() {
        return "event: slow\ndata: " + JSON.writeValueAsString(Map.of("text", sentences.tooSlow())) + "\n\n";
    }
}
