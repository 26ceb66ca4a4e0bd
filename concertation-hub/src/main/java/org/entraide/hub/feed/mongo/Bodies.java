package org.entraide.hub.feed.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.entraide.events.Money;
import org.entraide.hub.feed.Batch;
import org.entraide.hub.feed.Details;
import org.entraide.hub.feed.Item;
import org.entraide.hub.feed.Progress;
import org.entraide.hub.feed.Subject;

/**
 * Batches and progress as text and back. A text takes some 300 bytes an item, where a document of fields would take
 * several times as much in the memory of the embedded store.
 */
final class Bodies {

    private static final JsonWriterSettings RELAXED =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    private Bodies() {}

    static String of(Batch batch) {
        List<Document> items = batch.items().stream().map(Bodies::item).toList();
        return new Document("at", batch.at().toString())
                .append("day", batch.day().toString())
                .append("items", items)
                .append("marks", numbers(batch.marks()))
                .append("offsets", numbers(batch.offsets()))
                .append("again", batch.again())
                .toJson(RELAXED);
    }

    static Batch batch(long number, String body) {
        Document document = Document.parse(body);
        return new Batch(
                number,
                Instant.parse(document.getString("at")),
                day(document, "day"),
                document.getList("items", Document.class).stream()
                        .map(Bodies::item)
                        .toList(),
                numbers(document, "marks"),
                numbers(document, "offsets"),
                document.getBoolean("again"));
    }

    static String of(Progress.Kept kept) {
        return new Document("number", kept.number())
                .append("day", kept.day().toString())
                .append("marks", numbers(kept.marks()))
                .append("offsets", numbers(kept.offsets()))
                .append(
                        "subjects",
                        kept.subjects().stream().map(Bodies::subject).toList())
                .append("untold", kept.untold().stream().map(Bodies::untold).toList())
                .toJson(RELAXED);
    }

    static Progress.Kept progress(String body) {
        Document document = Document.parse(body);
        return new Progress.Kept(
                number(document, "number"),
                day(document, "day"),
                numbers(document, "marks"),
                numbers(document, "offsets"),
                document.getList("subjects", Document.class).stream()
                        .map(Bodies::subject)
                        .toList(),
                document.getList("untold", Document.class).stream()
                        .map(Bodies::untold)
                        .toList());
    }

    private static Document item(Item item) {
        return new Document("kind", item.kind().name())
                .append("id", item.id())
                .append("type", item.type())
                .append("subject", subject(item.subject()))
                .append("details", details(item.details()));
    }

    private static Item item(Document document) {
        return new Item(
                Item.Kind.valueOf(document.getString("kind")),
                document.getString("id"),
                document.getString("type"),
                subject(document.get("subject", Document.class)),
                details(document.get("details", Document.class)));
    }

    private static Document details(Details details) {
        Document document = new Document();
        details.values()
                .forEach((name, value) -> document.append(
                        name,
                        value instanceof Money money
                                ? new Document("amount", money.amount()).append("currency", money.currency())
                                : value));
        return document;
    }

    private static Details details(Document document) {
        Map<String, Object> values = new LinkedHashMap<>();
        document.forEach((name, value) -> values.put(name, value(value)));
        return new Details(values);
    }

    private static Object value(Object value) {
        return switch (value) {
            case Document money -> new Money(number(money, "amount"), money.getString("currency"));
            case Integer number -> number.longValue();
            default -> value;
        };
    }

    private static Document subject(Subject subject) {
        return new Document("network", subject.network())
                .append("country", subject.country())
                .append("mutual", subject.mutual())
                .append("name", subject.name());
    }

    private static Subject subject(Document document) {
        return new Subject(
                document.getString("network"),
                document.getString("country"),
                document.getString("mutual"),
                document.getString("name"));
    }

    private static Document untold(Progress.Untold untold) {
        return new Document("mutual", untold.mutual())
                .append("type", untold.type())
                .append("currency", untold.currency())
                .append("count", untold.count())
                .append("amount", untold.amount())
                .append("from", untold.from().toString())
                .append("to", untold.to().toString());
    }

    private static Progress.Untold untold(Document document) {
        return new Progress.Untold(
                document.getString("mutual"),
                document.getString("type"),
                document.getString("currency"),
                number(document, "count"),
                number(document, "amount"),
                day(document, "from"),
                day(document, "to"));
    }

    /** Sources and shards come from outside: they are values, never names of fields. */
    private static List<Document> numbers(Map<String, Long> numbers) {
        List<Document> list = new ArrayList<>();
        numbers.forEach((of, number) -> list.add(new Document("of", of).append("is", number)));
        return list;
    }

    private static Map<String, Long> numbers(Document document, String name) {
        Map<String, Long> numbers = new HashMap<>();
        document.getList(name, Document.class).forEach(each -> numbers.put(each.getString("of"), number(each, "is")));
        return numbers;
    }

    private static long number(Document document, String name) {
        return document.get(name, Number.class).longValue();
    }

    private static LocalDate day(Document document, String name) {
        return LocalDate.parse(document.getString(name));
    }
}
