package org.entraide.ledger.mongo;

import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.entraide.ledger.Head;
import org.entraide.ledger.StoredFolio;

/** Folios and heads to documents and back. */
final class Documents {

    private static final String HEAD = "/";

    private Documents() {}

    static Document of(StoredFolio folio) {
        String[] parts = folio.key().split("/", 3);
        return new Document("_id", folio.key())
                .append("ledger", parts[0])
                .append("kind", parts[1])
                .append("position", folio.position())
                .append("body", folio.body())
                .append("index", new Document(folio.index()));
    }

    static StoredFolio folio(Document document) {
        return new StoredFolio(
                document.getString("_id"),
                document.getLong("position"),
                document.getString("body"),
                document.get("index", Document.class));
    }

    /** Where a ledger's head is, beside its folios. */
    static String headOf(String ledger) {
        return ledger + HEAD;
    }

    static Document of(Head head) {
        return new Document("_id", headOf(head.ledger()))
                .append("block", head.block())
                .append("hash", head.hash())
                .append("at", Date.from(head.at()))
                .append("seqs", numbers(head.seqs()))
                .append("watermarks", numbers(head.watermarks()));
    }

    static Head head(Document document) {
        String id = document.getString("_id");
        String ledger = id.substring(0, id.length() - HEAD.length());
        return new Head(
                ledger,
                document.getLong("block"),
                document.getString("hash"),
                document.getDate("at").toInstant(),
                numbers(document.getList("seqs", Document.class)),
                numbers(document.getList("watermarks", Document.class)));
    }

    /** As a list, since sources may hold characters that a field name may not. */
    private static List<Document> numbers(Map<String, Long> numbers) {
        return numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new Document("of", each.getKey()).append("last", each.getValue()))
                .toList();
    }

    private static Map<String, Long> numbers(List<Document> numbers) {
        Map<String, Long> map = new HashMap<>();
        numbers.forEach(each -> map.put(each.getString("of"), each.getLong("last")));
        return map;
    }
}
