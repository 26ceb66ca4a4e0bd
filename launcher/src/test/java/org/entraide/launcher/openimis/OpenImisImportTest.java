package org.entraide.launcher.openimis;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entraide.events.ClaimEvent.State;
import org.entraide.hub.overview.Period;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo database as another system wrote it, and the same with cover that began earlier, so that care is paid. */
class OpenImisImportTest {

    private static final Settings AS_IT_IS = new Settings("demo", "WA", "SN", "XOF");
    private static final Settings EARLIER = new Settings("earlier", "EA", "ML", "XOF");
    private static final Period YEARS = Network.years(2018, 2022);

    @TempDir
    private static Path temp;

    private static Installed installed;
    private static Path tables;
    private static Path earlierTables;
    private static Report first;
    private static Report earlier;

    @BeforeAll
    static void imports() throws IOException {
        tables = DemoData.folder();
        earlierTables = DemoData.copy(temp.resolve("earlier"));
        new EditedTable(earlierTables, "tblPolicy")
                .replace("StartDate", "2019-08-20", "2019-01-01")
                .save();
        new EditedTable(earlierTables, "tblPremium")
                .replace("PayDate", "2019-08-20", "2019-01-10")
                .save();
        installed = new Installed(temp);
        first = installed.bring(tables, AS_IT_IS);
        earlier = installed.bring(earlierTables, EARLIER);
    }

    @AfterAll
    static void close() {
        if (installed != null) {
            installed.close();
        }
    }

    @Test
    void theHubsFiguresAreThoseOfTheTables() throws IOException {
        List<String> mutuals = mutuals("SN");
        assertThat(new Network(installed, AS_IT_IS, YEARS).settled(mutuals).figures(mutuals))
                .isEqualTo(withoutZeros(new Oracle(tables).figures()))
                .hasSizeGreaterThan(20);
    }

    @Test
    void theHubsFiguresAreThoseOfTheTablesWhereCareIsPaidToo() throws IOException {
        List<String> mutuals = mutuals("ML");
        Map<String, Map<String, Long>> figures =
                new Network(installed, EARLIER, YEARS).settled(mutuals).figures(mutuals);
        assertThat(figures).isEqualTo(withoutZeros(new Oracle(earlierTables).figures()));
        assertThat(figures.values()).anySatisfy(month -> assertThat(month).containsKey("payable"));
    }

    @Test
    void everyCurrentRowIsImportedOrReported() {
        assertThat(first.lines()).hasSize(14).allSatisfy(line -> {
            assertThat(line.read()).as(line.table()).isEqualTo(current(line.table()));
            assertThat(line.imported() + line.before() + reported(line))
                    .as(line.table())
                    .isEqualTo(line.read());
        });
        assertThat(first.troubles()).isEmpty();
    }

    @Test
    void aSecondRunChangesNothing() {
        new Network(installed, AS_IT_IS, YEARS).settled(mutuals("SN"));
        new Network(installed, EARLIER, YEARS).settled(mutuals("ML"));
        long blocks = installed.blocks();
        Report second = installed.bring(tables, AS_IT_IS);
        assertThat(second.lines()).hasSameSizeAs(first.lines()).allSatisfy(line -> {
            assertThat(line.imported()).as(line.table()).isZero();
            assertThat(line.before() + reported(line)).as(line.table()).isEqualTo(line.read());
        });
        assertThat(second.differences()).isEqualTo(first.differences());
        assertThat(installed.blocks()).isEqualTo(blocks);
    }

    @Test
    void claimsThatAreDecidedOtherwiseSayWhy() {
        assertThat(first.differences()).hasSize(8).allSatisfy(difference -> {
            assertThat(difference.here().state()).isEqualTo(State.REJECTED);
            assertThat(difference.here().verdict()).isNotNull();
        });
        assertThat(earlier.differences())
                .noneMatch(difference -> difference.there().equals("VALUATED")
                        && difference.here().state() == State.APPROVED);
    }

    @Test
    void namesAreWithPeopleAlone() throws IOException {
        List<String> mutuals = mutuals("SN");
        new Network(installed, AS_IT_IS, YEARS).settled(mutuals);
        Set<String> personal = personal();
        assertThat(personal).hasSizeGreaterThan(100);
        List<String> topics = installed.left().inTopics();
        List<String> stored = installed.left().inLedgersAndViews();
        assertThat(topics).hasSizeGreaterThan(100);
        assertThat(stored).hasSizeGreaterThan(100);
        assertThat(Stream.concat(topics.stream(), stored.stream())
                        .filter(text -> personal.stream().anyMatch(text::contains)))
                .isEmpty();
        assertThat(String.join("\n", installed.left().ofPeople())).contains("\"Macintyre\"", "\"Xiao Lun\"");
    }

    /** Full names in both orders, each name as a JSON text by itself, and phones. */
    private static Set<String> personal() throws IOException {
        Set<String> personal = new TreeSet<>();
        for (NamedCsvRecord person : rows("tblInsuree")) {
            String last = person.getField("LastName");
            String others = person.getField("OtherNames");
            personal.addAll(List.of(last + " " + others, others + " " + last, '"' + last + '"', '"' + others + '"'));
            personal.add(person.getField("Phone"));
        }
        rows("tblPayer").forEach(payer -> personal.add(payer.getField("Phone")));
        personal.remove("");
        return personal;
    }

    private static Map<String, Map<String, Long>> withoutZeros(Map<String, Map<String, Long>> figures) {
        figures.values().forEach(month -> month.values().removeIf(figure -> figure == 0));
        figures.values().removeIf(Map::isEmpty);
        return figures;
    }

    private static List<String> mutuals(String country) {
        return installed.registry().bureau().blocks().ledgers().stream()
                .filter(ledger -> ledger.startsWith(country))
                .toList();
    }

    private static int reported(Report.Line line) {
        return line.reported().values().stream().mapToInt(Integer::intValue).sum();
    }

    private static long current(String table) {
        try {
            return rows(table).stream()
                    .filter(row -> row.getField("ValidityTo").isEmpty())
                    .count();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<NamedCsvRecord> rows(String table) throws IOException {
        try (Stream<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(tables.resolve(table + ".csv")).stream()) {
            return rows.toList();
        }
    }
}
