package org.entraide.benchmarks.commands;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.entraide.benchmarks.Families.Family;
import org.entraide.benchmarks.Families.Person;
import org.entraide.benchmarks.store.Cost;
import org.entraide.benchmarks.store.CountedStore;
import org.entraide.embedded.Durability;

/**
 * One document per command on the same embedded store: an event document with the stream's next version, then the
 * household's document replaced. One writer per mutual, who remembers its numbers, so that no version is fought for.
 */
final class DocumentSide implements Side {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final CountedStore store;
    private final MongoCollection<Document> events;
    private final MongoCollection<Document> households;
    private final MongoCollection<Document> people;
    private final Map<String, Numbers> numbers = new HashMap<>();

    DocumentSide(Durability durability, Community community, boolean counting) {
        store = new CountedStore(durability, counting);
        MongoDatabase database = store.client()
                .getDatabase("documents")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withReadConcern(ReadConcern.MAJORITY);
        events = database.getCollection("events");
        events.createIndex(Indexes.ascending("command"), new IndexOptions().unique(true));
        households = database.getCollection("households");
        people = database.getCollection("people");
        people.createIndex(Indexes.ascending("member"));
        people.createIndex(Indexes.ascending("createdAt"));
        community.mutuals().forEach(mutual -> numbers.put(mutual, new Numbers()));
    }

    /** The last numbers of one mutual; whoever writes holds its lock. */
    private static final class Numbers {
        private long version;
        private long households;
        private long receipts;
    }

    private Numbers numbers(String mutual) {
        return Objects.requireNonNull(numbers.get(mutual));
    }

    @Override
    public Desk desk() {
        return new Desk() {
            @Override
            public String enrol(String mutual, Family family) {
                keep(family);
                Numbers numbers = numbers(mutual);
                synchronized (numbers) {
                    return enrolled(mutual, numbers, family);
                }
            }

            @Override
            public String pay(String mutual, String household, String key, long amount) {
                Numbers numbers = numbers(mutual);
                synchronized (numbers) {
                    return paid(mutual, numbers, household, key, amount);
                }
            }

            @Override
            public void close() {}
        };
    }

    private void keep(Family family) {
        List<Document> documents = new ArrayList<>();
        for (Person person : family.people()) {
            documents.add(new Document("_id", family.key() + "-" + documents.size())
                    .append("member", family.key() + "-" + documents.size())
                    .append("command", family.key())
                    .append("familyName", person.family())
                    .append("givenNames", person.given())
                    .append("phones", documents.isEmpty() ? List.of(family.phone()) : List.of())
                    .append("createdAt", java.util.Date.from(java.time.Instant.now())));
        }
        people.insertMany(documents);
    }

    private String enrolled(String mutual, Numbers numbers, Family family) {
        requireNew(family.key());
        String household = "%06d".formatted(numbers.households + 1);
        List<Document> members = new ArrayList<>();
        for (Person person : family.people()) {
            members.add(new Document("member", family.key() + "-" + members.size())
                    .append("sex", "FEMALE")
                    .append("birthYear", person.born())
                    .append("relationship", members.isEmpty() ? "SUBSCRIBER" : "CHILD")
                    .append("joinedOn", Community.DAY.toString()));
        }
        Document told = new Document("locality", Community.LOCALITY)
                .append("category", "ORDINARY")
                .append("enrolledOn", Community.DAY.toString())
                .append("members", members);
        append(mutual, numbers.version + 1, family.key(), "HouseholdEnrolled", household, told);
        numbers.version++;
        numbers.households++;
        replace(new Document("_id", mutual + "/" + household)
                .append("mutual", mutual)
                .append("version", numbers.version)
                .append("credit", 0L)
                .append("content", told));
        return household;
    }

    private String paid(String mutual, Numbers numbers, String household, String key, long amount) {
        requireNew(key);
        Document state = households.find(eq(mutual + "/" + household)).first();
        if (state == null) {
            throw new IllegalStateException("unknown: " + household);
        }
        String receipt = Community.SERIES + "-%06d".formatted(numbers.receipts + 1);
        long credit = state.getLong("credit") + amount;
        Document told = new Document("receipt", receipt)
                .append("method", "CASH")
                .append("valueDate", Community.DAY.toString())
                .append("bookedOn", Community.DAY.toString())
                .append("amount", amount)
                .append("currency", Community.CURRENCY)
                .append("credit", credit);
        append(mutual, numbers.version + 1, key, "PremiumPaid", household, told);
        numbers.version++;
        numbers.receipts++;
        replace(state.append("version", numbers.version).append("credit", credit));
        return receipt;
    }

    /** A command that stands already would be answered with its outcome; here every one is new. */
    private void requireNew(String command) {
        if (events.find(eq("command", command)).first() != null) {
            throw new IllegalStateException("stands already: " + command);
        }
    }

    private void append(String mutual, long version, String key, String type, String household, Document told) {
        events.insertOne(new Document("_id", mutual + "/%012d".formatted(version))
                .append("command", key)
                .append("actor", "benchmark")
                .append("mutual", mutual)
                .append("type", type)
                .append("household", household)
                .append("told", told));
    }

    private void replace(Document household) {
        households.replaceOne(eq(household.get("_id")), household, UPSERT);
    }

    @Override
    public Map<String, Book> books() {
        Map<String, Book> books = new HashMap<>();
        for (Document event : events.find().sort(ascending("_id")).batchSize(1_000)) {
            Document told = event.get("told", Document.class);
            books.compute(event.getString("mutual"), (_, before) -> {
                Book book = before == null ? Book.EMPTY : before;
                return event.getString("type").equals("PremiumPaid")
                        ? book.paid(
                                told.getLong("amount"),
                                Long.parseLong(told.getString("receipt").split("-", 2)[1]))
                        : book.enrolled();
            });
        }
        return books;
    }

    @Override
    public void count() {
        store.count();
    }

    @Override
    public Cost cost() {
        return store.cost();
    }

    @Override
    public void close() {
        store.close();
    }
}
