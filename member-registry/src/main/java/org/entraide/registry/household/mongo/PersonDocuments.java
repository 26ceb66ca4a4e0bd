package org.entraide.registry.household.mongo;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import org.entraide.registry.household.NameKey;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonVersion;
import org.entraide.registry.household.PhoneDigits;

/** People to documents and back. */
final class PersonDocuments {

    /** Marks the token of a sound, so that no typed word meets it by chance. */
    static final String SOUND = "~";

    /** Words of a name that are searched for; the pairs of more would be many. */
    static final int MOST_WORDS = 5;

    private static final Pattern APOSTROPHE = Pattern.compile("['’‘ʼ`]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}0-9]+");

    private PersonDocuments() {}

    static String id(PersonVersion version) {
        return version.member() + "/" + version.command();
    }

    static Document of(PersonVersion version, Instant now) {
        Person person = version.person();
        Document document = new Document("_id", id(version))
                .append("member", version.member())
                .append("mutual", version.mutual())
                .append("command", version.command())
                .append("familyName", person.familyName())
                .append("givenNames", person.givenNames())
                .append("phones", person.phones())
                .append("search", tokens(person))
                .append("createdAt", Date.from(now));
        if (person.nationalId() != null) {
            document.append("nationalId", person.nationalId());
        }
        return document;
    }

    static Person person(Document document) {
        return new Person(
                document.getString("familyName"),
                document.getString("givenNames"),
                document.getList("phones", String.class),
                document.getString("nationalId"));
    }

    /** How a word sounds; a word of vowels alone is its own sound. */
    static String heard(String word) {
        String key = NameKey.of(word);
        return key.isEmpty() ? word : SOUND + key;
    }

    /** The token of two words of a name, in this order. */
    static String pair(String one, String other) {
        return one + " " + other;
    }

    /** Every two of the words, in both orders. */
    static List<String> pairs(List<String> words) {
        return words.stream()
                .flatMap(one ->
                        words.stream().filter(other -> !other.equals(one)).map(other -> pair(one, other)))
                .toList();
    }

    /**
     * Words of the names as written without accents and as they sound, each and every two of them; every form of the
     * phones.
     */
    static List<String> tokens(Person person) {
        String name = person.name();
        List<String> words = words(name).stream().distinct().limit(MOST_WORDS).toList();
        List<String> heard =
                words.stream().map(PersonDocuments::heard).distinct().toList();
        Stream<String> phones = person.phones().stream().flatMap(phone -> PhoneDigits.forms(phone).stream());
        return Stream.of(
                        words.stream(),
                        afterApostrophes(name),
                        pairs(words).stream(),
                        heard.stream(),
                        pairs(heard).stream(),
                        phones)
                .flatMap(each -> each)
                .distinct()
                .toList();
    }

    /** The words of a text as they are searched for; N’Diaye is one, as it is for those who write Ndiaye. */
    static List<String> words(String text) {
        return split(APOSTROPHE.matcher(text).replaceAll(""));
    }

    /** What follows an apostrophe: of d’Almeida also Almeida. */
    private static Stream<String> afterApostrophes(String text) {
        List<String> words = words(text);
        return split(text).stream().filter(part -> part.length() > 1 && !words.contains(part));
    }

    private static List<String> split(String text) {
        return BETWEEN_WORDS
                .splitAsStream(NameKey.plain(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
