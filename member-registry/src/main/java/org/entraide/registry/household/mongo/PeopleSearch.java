package org.entraide.registry.household.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.entraide.access.Scope;
import org.entraide.ledger.mongo.Trouble;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PhoneDigits;
import org.entraide.registry.mutual.Mutual;

/**
 * Finds people by name or phone. Every question goes along the index on mutual and token: first the words as they are
 * written, then words that begin so, then words that sound so; the next question is asked only while too few are found.
 * Two words are one token, so that a common family name is not gone through for a common given name.
 */
public final class PeopleSearch {

    /** A sound of one consonant, with its mark, fits half of all names. */
    private static final int SHORTEST_SOUND = 3;

    private final MongoCollection<Document> people;

    public PeopleSearch(MongoDatabase database) {
        people = MongoPeople.collection(database);
        people.createIndex(Indexes.ascending("mutual", "search"));
    }

    /** Somebody who was found. */
    public record Found(String member, Person person) {}

    /**
     * Members whose names hold all words of a query, in any order, one of the last two perhaps not yet typed to its
     * end; or whose phone begins with its digits.
     *
     * @return the best first: as written, beginning so, sounding so; at most {@code limit}
     */
    public List<Found> search(Scope scope, Mutual mutual, String query, int limit) {
        MongoHouseholds.requireMutual(scope, mutual);
        List<String> words = PersonDocuments.words(query).stream()
                .distinct()
                .limit(PersonDocuments.MOST_WORDS)
                .toList();
        List<String> digits = words.stream().filter(PeopleSearch::isDigits).toList();
        List<String> names = words.stream().filter(word -> !isDigits(word)).toList();
        Map<String, Found> found = new LinkedHashMap<>();
        for (List<Bson> phones : names.isEmpty() ? phones(digits) : List.of(beginnings(digits))) {
            for (List<Bson> question : questions(names)) {
                if (found.size() < limit) {
                    ask(mutual, joined(phones, question), limit, found);
                }
            }
        }
        return found.values().stream().limit(limit).toList();
    }

    /** Members whose whole name sounds like a person's, in any order, and members with one of the person's phones. */
    public List<Found> alike(Scope scope, Mutual mutual, Person person, int limit) {
        MongoHouseholds.requireMutual(scope, mutual);
        Map<String, Found> found = new LinkedHashMap<>();
        List<String> heard = PersonDocuments.words(person.name()).stream()
                .map(PersonDocuments::heard)
                .distinct()
                .toList();
        if (heard.size() == 1) {
            ask(mutual, exactly(heard), limit, found);
        } else if (!heard.isEmpty()) {
            ask(mutual, exactly(PersonDocuments.pairs(heard)), limit, found);
        }
        for (String phone : person.phones()) {
            for (String form : PhoneDigits.forms(phone)) {
                ask(mutual, exactly(List.of(form)), limit, found);
            }
        }
        return found.values().stream().limit(limit).toList();
    }

    /** What to ask for names, the strictest first; what is rarest stands first in each, since an index goes by it. */
    private static List<List<Bson>> questions(List<String> names) {
        if (names.isEmpty()) {
            return List.of(List.of());
        }
        if (names.size() == 1) {
            String name = names.getFirst();
            String heard = PersonDocuments.heard(name);
            List<Bson> sounding = heard.length() < SHORTEST_SOUND ? exactly(names) : List.of(beginning(heard));
            return List.of(exactly(names), List.of(beginning(name)), sounding);
        }
        List<String> heard = names.stream().map(PersonDocuments::heard).toList();
        String one = names.get(names.size() - 2);
        String other = names.getLast();
        return List.of(
                joined(exactly(List.of(PersonDocuments.pair(one, other))), before(names)),
                joined(List.of(beginning(PersonDocuments.pair(one, other))), before(names)),
                joined(List.of(beginning(PersonDocuments.pair(other, one))), before(names)),
                joined(
                        List.of(beginning(PersonDocuments.pair(heard.get(heard.size() - 2), heard.getLast()))),
                        before(heard)));
    }

    /** The words before the last two, each beside the last but one. */
    private static List<Bson> before(List<String> words) {
        String beside = words.get(words.size() - 2);
        return exactly(words.subList(0, words.size() - 2).stream()
                .map(word -> PersonDocuments.pair(word, beside))
                .toList());
    }

    /** A phone with its country's calling code or without. */
    private static List<List<Bson>> phones(List<String> digits) {
        if (digits.isEmpty()) {
            return List.of();
        }
        List<Bson> others = beginnings(digits.subList(1, digits.size()));
        return PhoneDigits.beginnings(digits.getFirst()).stream()
                .map(first -> joined(List.of(beginning(first)), others))
                .toList();
    }

    private void ask(Mutual mutual, List<Bson> tokens, int limit, Map<String, Found> found) {
        Bson wanted = and(joined(List.of(eq("mutual", mutual.code())), tokens));
        Trouble.asLedgerAway(() -> people.find(wanted).limit(limit).into(new ArrayList<>()))
                .forEach(document -> found.putIfAbsent(
                        document.getString("member"),
                        new Found(document.getString("member"), PersonDocuments.person(document))));
    }

    private static boolean isDigits(String word) {
        return word.matches("[0-9]+");
    }

    private static List<Bson> exactly(List<String> tokens) {
        return tokens.stream().map(token -> eq("search", token)).toList();
    }

    private static List<Bson> beginnings(List<String> tokens) {
        return tokens.stream().map(PeopleSearch::beginning).toList();
    }

    /** A stretch of the index. */
    private static Bson beginning(String token) {
        return elemMatch("search", new Document("$gte", token).append("$lt", token + "\uffff"));
    }

    private static List<Bson> joined(List<Bson> first, List<Bson> more) {
        return Stream.concat(first.stream(), more.stream()).toList();
    }
}
