package org.entraide.registry.household.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.entraide.access.Scope;
import org.entraide.ledger.mongo.Trouble;
import org.entraide.registry.household.NameKey;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PhoneDigits;
import org.entraide.registry.mutual.Mutual;

/**
 * Finds people by name or phone. Every question goes along the index on mutual and token: first the words as they are
 * written, then words that begin so, then words that sound so; the next question is asked only while too few are found.
 */
public final class PeopleSearch {

    /** A sound of one consonant fits half of all names. */
    private static final int SHORTEST_SOUND = 2;

    private static final int MOST_WORDS = 6;

    private final MongoCollection<Document> people;

    public PeopleSearch(MongoDatabase database) {
        people = MongoPeople.collection(database);
        people.createIndex(Indexes.ascending("mutual", "search"));
    }

    /** Somebody who was found. */
    public record Found(String member, Person person) {}

    /**
     * Members whose names hold all words of a query, in any order, or whose phone begins with its digits.
     *
     * @return the best first: as written, beginning so, sounding so; at most {@code limit}
     */
    public List<Found> search(Scope scope, Mutual mutual, String query, int limit) {
        MongoHouseholds.requireMutual(scope, mutual);
        List<String> words = PersonDocuments.words(query).stream()
                .distinct()
                .limit(MOST_WORDS)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        Map<String, Found> found = new LinkedHashMap<>();
        if (words.size() == 1 && words.getFirst().matches("[0-9]+")) {
            for (String digits : PhoneDigits.beginnings(words.getFirst())) {
                ask(mutual, List.of(beginning(digits)), limit, found);
            }
        } else if (!words.isEmpty()) {
            List<Function<String, Bson>> questions =
                    List.of(word -> eq("search", word), PeopleSearch::beginning, PeopleSearch::sounding);
            for (Function<String, Bson> question : questions) {
                if (found.size() < limit) {
                    ask(mutual, words.stream().map(question).toList(), limit, found);
                }
            }
        }
        return found.values().stream().limit(limit).toList();
    }

    /** Members whose whole name sounds like a person's, in any order, and members with one of the person's phones. */
    public List<Found> alike(Scope scope, Mutual mutual, Person person, int limit) {
        MongoHouseholds.requireMutual(scope, mutual);
        Map<String, Found> found = new LinkedHashMap<>();
        List<Bson> sounds = PersonDocuments.words(person.familyName() + " " + person.givenNames()).stream()
                .map(word -> PersonDocuments.sound(word).orElse(word))
                .distinct()
                .map(token -> eq("search", token))
                .toList();
        if (!sounds.isEmpty()) {
            ask(mutual, sounds, limit, found);
        }
        for (String phone : person.phones()) {
            for (String digits : PhoneDigits.forms(phone)) {
                ask(mutual, List.of(eq("search", digits)), limit, found);
            }
        }
        return found.values().stream().limit(limit).toList();
    }

    private void ask(Mutual mutual, List<Bson> tokens, int limit, Map<String, Found> found) {
        Bson wanted = and(Stream.concat(Stream.of(eq("mutual", mutual.code())), tokens.stream())
                .toList());
        Trouble.asLedgerAway(() -> people.find(wanted).limit(limit).into(new ArrayList<>()))
                .forEach(document -> found.putIfAbsent(
                        document.getString("member"),
                        new Found(document.getString("member"), PersonDocuments.person(document))));
    }

    private static Bson sounding(String word) {
        String sound = NameKey.of(word);
        return sound.length() < SHORTEST_SOUND ? beginning(word) : beginning(PersonDocuments.SOUND + sound);
    }

    /** A stretch of the index. */
    private static Bson beginning(String token) {
        return elemMatch("search", new Document("$gte", token).append("$lt", token + "\uffff"));
    }
}
