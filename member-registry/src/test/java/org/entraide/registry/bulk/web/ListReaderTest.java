package org.entraide.registry.bulk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.Story.TODAY;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.entraide.events.HouseholdCategory;
import org.entraide.events.Relationship;
import org.entraide.events.Sex;
import org.entraide.registry.bulk.Column;
import org.entraide.registry.bulk.Family;
import org.entraide.registry.bulk.Listed;
import org.entraide.registry.bulk.Twice;
import org.entraide.registry.bulk.web.ListReader.Read;
import org.entraide.registry.household.Person;
import org.entraide.registry.household.PersonToEnrol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListReaderTest {

    private static final String HEADINGS = "Ménage;Lien;Nom;Prénoms;Sexe;Naissance;Téléphone;Village;Catégorie;"
            + "Inscrit le;Paquet;Début de couverture;Déjà payé;Payé le;Reçu papier\n";
    private static final String AWA =
            "a1;Adhérente;Diop;Awa;F;1985;+221 77 123 45 67 / 33 951 00 00;Nguinth;;01/02/2026;BASE;01/03/2026;"
                    + "12 500 F CFA;05/03/2026;B 12\n";
    private static final String MODOU = "A1;fils;Diop;Modou;garçon;12/04/2015;;;;;;;;;\n";

    @Test
    void aHouseholdIsReadFromTheRowsOfItsReference() {
        Family family = families(HEADINGS + AWA + "b;adhérent;Fall;Ibou;;;;Nguinth;;01/02/2026;;;;;\n" + MODOU)
                .getFirst();
        assertThat(family.faults()).isEmpty();
        assertThat(family.rows()).extracting(row -> row.line()).containsExactly(2, 4);
        assertThat(family.listed())
                .isEqualTo(new Listed(
                        "A1",
                        "Nguinth",
                        HouseholdCategory.ORDINARY,
                        LocalDate.of(2026, 2, 1),
                        List.of(
                                new PersonToEnrol(
                                        new Person("Diop", "Awa", List.of("+221771234567", "339510000"), null),
                                        Sex.FEMALE,
                                        1985,
                                        Relationship.SUBSCRIBER),
                                new PersonToEnrol(
                                        new Person("Diop", "Modou", List.of(), null),
                                        Sex.MALE,
                                        2015,
                                        Relationship.CHILD)),
                        new Listed.Cover("BASE", LocalDate.of(2026, 3, 1)),
                        new Listed.Payment(12_500, LocalDate.of(2026, 3, 5), "B 12")));
    }

    @Test
    void englishHeadingsInAnyOrderAndFromWindowsReadAlike() {
        String english = """
                Given names,Family name,Relationship,Household,Enrolled on,Village or quarter,To correct
                Aïssatou,Bâ,subscriber,7,2026-02-01,Thiès,was wrong
                """;
        Family family =
                families(english.getBytes(Charset.forName("windows-1252"))).getFirst();
        assertThat(family.faults()).isEmpty();
        Listed listed = Objects.requireNonNull(family.listed());
        assertThat(listed.people().getFirst().person()).isEqualTo(new Person("Bâ", "Aïssatou", List.of(), null));
        assertThat(listed.locality()).isEqualTo("Thiès");
        assertThat(family.rows().getFirst().at(Column.TO_MEND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1985, 1985",
        "12/04/2015, 2015",
        "2015-04-12, 2015",
        "39, 1987",
        "0, 2026",
        "39 ans, 1987",
        "4 years, 2022",
    })
    void aBirthIsADateAYearOrAnAge(String typed, int year) {
        assertThat(people(AWA.replace("1985", typed)).getFirst().birthYear()).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({
        "12 500 F CFA, 12500",
        "12 500, 12500",
        "12500, 12500",
        "12.500, 12500",
        "'12,500', 12500",
        "7000f, 7000",
        "7 000 FCFA, 7000",
        "7\u00a0000 XOF, 7000",
    })
    void anAmountIsReadAsClerksWriteIt(String typed, long amount) {
        Listed.Payment payment = listed(AWA.replace("12 500 F CFA", typed)).payment();
        assertThat(Objects.requireNonNull(payment).amountMinor()).isEqualTo(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0"})
    void nothingPaidIsNoPayment(String typed) {
        assertThat(listed(AWA.replace("12 500 F CFA", typed)).payment()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1985|vers 85|BORN YEAR_UNREADABLE",
                "1985|31/02/1985|BORN YEAR_UNREADABLE",
                "01/02/2026|01/02/26|ENROLLED_ON DATE_UNREADABLE",
                "01/02/2026||ENROLLED_ON TEXT_MISSING",
                "01/03/2026|03/13/2026|COVER_START DATE_UNREADABLE",
                "01/03/2026||COVER_START TEXT_MISSING",
                "BASE||PACKAGE TEXT_MISSING",
                "12 500 F CFA|douze mille|PAID AMOUNT_UNREADABLE",
                "12 500 F CFA|-500|PAID AMOUNT_UNREADABLE",
                "12 500 F CFA|12,5|PAID AMOUNT_UNREADABLE",
                "05/03/2026||PAID_ON TEXT_MISSING",
                "Adhérente|voisin|RELATIONSHIP RELATIONSHIP_UNREADABLE",
                "Adhérente||RELATIONSHIP RELATIONSHIP_UNREADABLE",
                ";F;|;X;|SEX SEX_UNREADABLE",
                "+221 77 123 45 67 / 33 951 00 00|2,21771E+11|PHONE PHONE_SHORTENED",
                "Nguinth;;|Nguinth;riche;|CATEGORY CATEGORY_UNREADABLE",
                "a1;||HOUSEHOLD TEXT_MISSING",
            })
    void whatCannotBeReadIsAFaultOfItsColumn(String written, String instead, String fault) {
        String with = instead == null ? "" : instead;
        String row = written.equals("a1;") ? ";" + AWA.substring(3) : AWA.replace(written, with);
        assertThat(faults(HEADINGS + row)).containsExactly("2 " + fault);
    }

    @Test
    void theRowsOfAHouseholdMustNotDisagree() {
        String other = MODOU.replace(";;;;;;;;;", ";;Thiès;indigent;01/02/2026;;;;;");
        assertThat(faults(HEADINGS + AWA + other)).containsExactly("3 LOCALITY HOUSEHOLD_DIFFERS");
        assertThat(faults(HEADINGS + AWA + MODOU.replace(";;;;;;;;;", ";;NGUINTH;;01/02/2026;base;;;;")))
                .isEmpty();
    }

    @Test
    void noHouseholdIsLargerThanTheRulesAllow() {
        assertThat(faults(HEADINGS + AWA + MODOU.repeat(30))).containsExactly("2 HOUSEHOLD MEMBERS_TOO_MANY");
    }

    @Test
    void whoStandsThereTwiceIsTold() {
        assertThat(twice(AWA + MODOU + MODOU)).containsExactly("4 GIVEN_NAMES PERSON_TWICE");
        assertThat(twice(AWA + AWA.replace("a1;", "b;").replace("Awa", "AWA")))
                .containsExactly("3 GIVEN_NAMES PERSON_TWICE");
        assertThat(twice(AWA + AWA.replace("a1;", "b;").replace("+221 77 123 45 67 / 33 951 00 00", "")))
                .as("a name and a year in common")
                .isEmpty();
    }

    @Test
    void aWholeFileThatIsNoListSaysWhy() {
        assertThat(unusable("")).isEqualTo("EMPTY []");
        assertThat(unusable(HEADINGS)).isEqualTo("EMPTY []");
        assertThat(unusable(HEADINGS + ";;;;;;;;;;;;;;\n")).isEqualTo("EMPTY []");
        assertThat(unusable("PK\u0003\u0004")).isEqualTo("WORKBOOK []");
        assertThat(unusable(HEADINGS.replace("Sexe", "Couleur ").replace("Paquet", "Humeur") + AWA))
                .isEqualTo("COLUMNS_UNKNOWN [Couleur, Humeur]");
        assertThat(unusable(HEADINGS.replace("Sexe", "Nom de famille") + AWA)).isEqualTo("COLUMN_TWICE [Nom]");
        assertThat(unusable("Nom;Lien;Village\nx;y;z"))
                .isEqualTo("COLUMNS_MISSING [registre.import.column.HOUSEHOLD, registre.import.column.GIVEN_NAMES,"
                        + " registre.import.column.ENROLLED_ON]");
        assertThat(unusable(HEADINGS + AWA + "\"b;adhérent\n")).isEqualTo("ROW_BROKEN [3]");
        assertThat(unusable(HEADINGS + AWA.strip() + ";more\n")).isEqualTo("ROW_BROKEN [2]");
        assertThat(unusable(HEADINGS + AWA.replace("Awa", "a".repeat(201)))).isEqualTo("CELL_LONG [2, 200]");
        assertThat(unusable(HEADINGS + MODOU.repeat(20_001))).isEqualTo("ROWS [20000]");
    }

    @Test
    void emptyColumnsAndRowsOfASpreadsheetAreNothing() {
        String file = HEADINGS.strip() + ";;;\n" + AWA.strip()
                + ";;;\n;;;;;;;;;;;;;;;;;\nb;adhérent;Fall;Ibou;;;;Thiès;;1/2/2026\n";
        assertThat(families(file)).hasSize(2).allMatch(family -> family.faults().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void everyHeadingThatWeWriteIsUnderstood(String language) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "registre.import", Locale.of(language), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        for (Column column : Column.values()) {
            assertThat(Column.under(texts.getString("registre.import.column." + column)))
                    .contains(column);
        }
    }

    private static List<String> twice(String rows) {
        return Twice.marked(families(HEADINGS + rows)).stream()
                .flatMap(ListReaderTest::faults)
                .toList();
    }

    private static List<String> faults(String file) {
        return families(file).stream().flatMap(ListReaderTest::faults).toList();
    }

    private static java.util.stream.Stream<String> faults(Family family) {
        return family.faults().stream()
                .map(fault -> fault.line() + " " + fault.column() + " "
                        + fault.reason().code());
    }

    private static Listed listed(String row) {
        return Objects.requireNonNull(families(HEADINGS + row).getFirst().listed());
    }

    private static List<PersonToEnrol> people(String row) {
        return listed(row).people();
    }

    private static List<Family> families(String file) {
        return families(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Family> families(byte[] file) {
        Read read = ListReader.read(file, "XOF", TODAY);
        assertThat(read).isInstanceOf(Read.Families.class);
        return ((Read.Families) read).families();
    }

    private static String unusable(String file) {
        Read read = ListReader.read(file.getBytes(StandardCharsets.UTF_8), "XOF", TODAY);
        assertThat(read).isInstanceOf(Read.Unusable.class);
        var why = ((Read.Unusable) read).why();
        return why.code().replace("registre.import.wrong.", "") + " " + why.details();
    }
}
