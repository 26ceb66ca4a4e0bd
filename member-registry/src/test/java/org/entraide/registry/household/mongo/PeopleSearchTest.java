package org.entraide.registry.household.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entraide.access.NotInScope;
import org.entraide.access.Scope;
import org.entraide.ledger.mongo.MongoBlocks;
import org.entraide.registry.Store;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonVersion;
import org.entraide.registry.mutual.Mutual;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(Lifecycle.PER_CLASS)
class PeopleSearchTest {

    private static final String THI = "SN-THI-0007";
    private static final Scope CLERK = new Scope.Mutual(THI);
    private static final Mutual THIES = new Mutual(THI, "WA", "SN", "Thiès", "And Faju", "XOF", List.of());

    private final Store store;
    private final PeopleSearch search;

    PeopleSearchTest(@TempDir Path directory) {
        store = Store.in(directory);
        search = new PeopleSearch(store.database());
        MongoPeople people = new MongoPeople(store.database(), new MongoBlocks(store.database()), store.clock());
        people.keep(Stream.of(
                        person("awa-diop", "Diop", "Awa", "+221771234567"),
                        person("awa-diallo", "Diallo", "Awa Thérèse", "+221779998877"),
                        person("mamadou-diallo", "Diallo", "Mamadou", "76 123 45 67"),
                        person("mamadou-jallow", "Jallow", "Mamadou", "+2290197123456"),
                        person("diallobe", "Diallobé", "Ousmane", null),
                        person("traore", "Traoré", "Fatoumata", null),
                        person("tarawele", "Tarawele", "Fanta", null),
                        person("ba", "Bâ", "Oumou", null),
                        person("ndiaye", "N’Diaye-Sow", "Aïssatou", null))
                .toList());
        people.keep(List.of(new PersonVersion(
                "SN-DKR-0001", "elsewhere", "c", new Person("Diop", "Awa", List.of("+221771234567"), null))));
    }

    @AfterAll
    void close() {
        store.close();
    }

    private static PersonVersion person(String member, String family, String given, @Nullable String phone) {
        return new PersonVersion(
                THI, member, "c", new Person(family, given, phone == null ? List.of() : List.of(phone), null));
    }

    @ParameterizedTest
    @CsvSource({
        // names in any order, however they are written
        "diop, awa-diop",
        "DIOP, awa-diop",
        "awa diop, awa-diop",
        "diop awa, awa-diop",
        "joop, awa-diop",
        "therese, awa-diallo",
        "thérèse diallo, awa-diallo",
        "ba, ba",
        "bâ oumou, ba",
        "ndiaye, ndiaye",
        "n'diaye, ndiaye",
        "diaye, ndiaye",
        "aissatou sow, ndiaye",
        // as one types
        "dio, awa-diop",
        "awa di, awa-diallo awa-diop",
        "awa dial, awa-diallo",
        "fat, traore",
        "fat traore, traore",
        "traore fat, traore",
        "therese awa diallo, awa-diallo",
        // as written before beginning so before sounding so
        "diallo, awa-diallo mamadou-diallo diallobe mamadou-jallow",
        "jallow, mamadou-jallow awa-diallo mamadou-diallo diallobe",
        "traore, traore tarawele",
        "tarawele, tarawele traore",
        "mamadou jalo, mamadou-diallo mamadou-jallow",
    })
    void findsWhoIsMeant(String query, String members) {
        assertThat(found(query)).containsExactlyElementsOf(List.of(members.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({
        // local or with the country's code, in pieces
        "771234567, awa-diop",
        "221771234567, awa-diop",
        "+221 77 123 45 67, awa-diop",
        "00221771234567, awa-diop",
        "22177123, awa-diop",
        "7712, awa-diop",
        "+221761234567, mamadou-diallo",
        "97123456, mamadou-jallow",
        "0197123456, mamadou-jallow",
        "awa 7799, awa-diallo",
    })
    void findsWhosePhoneItIs(String query, String members) {
        assertThat(found(query)).containsExactlyElementsOf(List.of(members.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '", "mohamed", "$gt", "diop fall", "99999", "--", "’"})
    void findsNobodyElse(String query) {
        assertThat(found(query)).isEmpty();
    }

    @Test
    void neverFindsMoreThanIsAskedFor() {
        assertThat(search.search(CLERK, THIES, "awa", 1)).hasSize(1);
        String many =
                String.join(" ", IntStream.range(0, 50).mapToObj(at -> "awa").toList());
        assertThat(search.search(CLERK, THIES, many, 10)).hasSize(2);
    }

    @Test
    void othersAreNotSearched() {
        Scope other = new Scope.Mutual("SN-DKR-0001");
        assertThatThrownBy(() -> search.search(other, THIES, "awa", 10)).isInstanceOf(NotInScope.class);
        assertThatThrownBy(() -> search.alike(other, THIES, new Person("Diop", "Awa", List.of(), null), 10))
                .isInstanceOf(NotInScope.class);
    }

    @Test
    void somebodyIsAlikeByTheSoundOfTheWholeNameOrByThePhone() {
        assertThat(alike("Joop", "Awa", List.of())).containsExactly("awa-diop");
        assertThat(alike("Awa", "Diop", List.of())).containsExactly("awa-diop");
        assertThat(alike("Diallo", "Mamadou", List.of())).containsExactlyInAnyOrder("mamadou-diallo", "mamadou-jallow");
        assertThat(alike("Fall", "Modou", List.of("761234567"))).containsExactly("mamadou-diallo");
        assertThat(alike("Fall", "Modou", List.of("+221 76 123 45 67"))).containsExactly("mamadou-diallo");
        assertThat(alike("Diop", "Modou", List.of())).isEmpty();
        assertThat(alike("Diop", "", List.of())).containsExactly("awa-diop");
    }

    private List<String> alike(String family, String given, List<String> phones) {
        return search.alike(CLERK, THIES, new Person(family, given, phones, null), 10).stream()
                .map(PeopleSearch.Found::member)
                .toList();
    }

    private List<String> found(String query) {
        return search.search(CLERK, THIES, query.replaceAll("(?<=[0-9])[ .-]+(?=[0-9])", ""), 10).stream()
                .map(PeopleSearch.Found::member)
                .toList();
    }
}
