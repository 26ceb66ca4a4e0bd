package org.entraide.registry.household.mongo;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bson.Document;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonVersion;

/** People to documents and back. */
final class PersonDocuments {

    private PersonDocuments() {}

    static Document of(PersonVersion version, Instant now) {
        Person person = version.person();
        Document document = new Document("_id", version.member() + "/" + version.command())
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

    /** Parts of the names without accents, in small letters, and the digits of the phones. */
    static List<String> tokens(Person person) {
        String plain = Normalizer.normalize(person.familyName() + " " + person.givenNames(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        Stream<String> names = Stream.of(plain.split("[^\\p{L}0-9]+"));
        Stream<String> phones = person.phones().stream().map(phone -> phone.replace("+", ""));
        return Stream.concat(names, phones)
                .filter(token -> !token.isEmpty())
                .distinct()
                .toList();
    }
}
