package org.entraide.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.entraide.launcher.openimis.DemoData;
import org.entraide.launcher.openimis.EditedTable;
import org.entraide.launcher.openimis.Installed;
import org.entraide.launcher.openimis.Left;
import org.entraide.launcher.openimis.Report;
import org.entraide.launcher.openimis.Settings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database with rows that cannot be used: each is reported with its reason, and all others are imported. */
class ImportReportTest {

    private static final String PHONE = "+221771234567";

    @TempDir
    private static Path temp;

    private static Installed installed;
    private static Report report;
    private static Report sound;

    @BeforeAll
    static void importsASpoiltCopy() throws IOException {
        Path tables = DemoData.copy(temp.resolve("tables"));
        new EditedTable(tables, "tblInsuree")
                .set("2", "IsHead", "1")
                .set("6", "Phone", PHONE)
                .raw("998,2,\"Open")
                .save();
        new EditedTable(tables, "tblPolicy")
                .add(Map.of("PolicyID", "901", "FamilyID", "2", "StartDate", "2019-02-30", "ProdID", "4"))
                .add(Map.of("PolicyID", "902", "FamilyID", "2", "StartDate", "2021-01-01", "ProdID", "999"))
                .save();
        new EditedTable(tables, "tblPremium")
                .add(Map.of(
                        "PremiumId",
                        "901",
                        "PolicyID",
                        "3",
                        "Amount",
                        "-5.00",
                        "PayDate",
                        "2019-08-21",
                        "PayType",
                        "C"))
                .raw("902,3")
                .save();
        java.nio.file.Files.delete(tables.resolve("tblClaimItems.csv"));
        installed = new Installed(temp);
        report = installed.bring(tables, new Settings("spoilt", "WA", "SN", "XOF"));
        sound = installed.bring(DemoData.folder(), new Settings("sound", "EA", "ML", "XOF"));
    }

    @AfterAll
    static void close() {
        if (installed != null) {
            installed.close();
        }
    }

    @Test
    void brokenLinesAreReported() {
        assertThat(report.reported("tblInsuree", "QUOTES_BROKEN")).containsOnlyKeys("L2");
        assertThat(report.reported("tblPremium", "LINE_BROKEN")).containsEntry("L2", List.of("2", "2", "13"));
        assertThat(report.troubles()).containsExactly(new Report.Trouble("tblClaimItems", "TABLE_MISSING", List.of()));
    }

    @Test
    void rowsThatMakeNoSenseAreReported() {
        assertThat(report.reported("tblPolicy", "DATE_IMPOSSIBLE"))
                .containsOnly(Map.entry("901", List.of("StartDate", "2019-02-30")));
        assertThat(report.reported("tblPolicy", "PRODUCT_NOT_IMPORTED")).containsOnly(Map.entry("902", List.of("999")));
        assertThat(report.reported("tblPremium", "AMOUNT_NEGATIVE")).containsOnlyKeys("901");
        assertThat(report.reported("tblFamilies", "HEAD_NOT_ONE")).containsOnly(Map.entry("1", List.of("2")));
        assertThat(report.reported("tblInsuree", "FAMILY_NOT_IMPORTED")).containsKeys("1", "2");
    }

    @Test
    void theRestIsImported() {
        assertThat(line("tblFamilies").imported()).isEqualTo(20);
        assertThat(line("tblPolicy").imported()).isEqualTo(20);
        assertThat(line("tblPremium").imported()).isEqualTo(20);
        assertThat(report.lines())
                .allSatisfy(line -> assertThat(line.read())
                        .as(line.table())
                        .isEqualTo(line.imported()
                                + line.before()
                                + line.reported().values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum()));
    }

    @Test
    void aPhoneIsWithPeopleAlone() {
        Left left = installed.left();
        assertThat(left.ofPeople()).anyMatch(text -> text.contains(PHONE));
        assertThat(Stream.concat(left.inTopics().stream(), left.inLedgersAndViews().stream()))
                .isNotEmpty()
                .noneMatch(text -> text.contains(PHONE));
    }

    @Test
    void aClaimIsNotTakenOverWithoutAllItsLines() {
        assertThat(line("tblClaim").imported()).isZero();
        assertThat(report.reported("tblClaim", "TABLE_NEEDED").values()).containsOnly(List.of("tblClaimItems"));
    }

    @Test
    void saysWhichRowsAreBrokenAndWhy() {
        assertThat(printed(Locale.ENGLISH, report))
                .contains("already there")
                .contains("  901: The field StartDate holds an impossible date: 2019-02-30.")
                .contains("  901: An amount cannot be negative.")
                .contains("  L2: Line 2 of the file has 2 column(s), the header has 13.")
                .contains("  The table is missing in this folder");
        assertThat(printed(Locale.FRENCH, report))
                .contains("déjà là")
                .contains("  901: Le champ StartDate contient une date impossible : 2019-02-30.")
                .contains("  La table manque dans ce dossier");
    }

    @Test
    void saysWhichRuleDecidesAClaimOtherwiseAndWhy() {
        assertThat(printed(Locale.ENGLISH, sound))
                .containsPattern("\n  … and \\d+ more\n")
                .contains("UPDH0001: valuated there, rejected here. Care of Jan 23, 2019, "
                        + "billed 21690 XOF, payable 0 XOF.")
                .contains("    C02 Covered on the date of care: The member's cover begins on Aug 20, 2019 only.");
        assertThat(printed(Locale.FRENCH, sound))
                .containsPattern("\n  … et \\d+ de plus\n")
                .contains("UPDH0001 : valorisée là-bas, refusée ici. Soins du 23 janv. 2019")
                .contains("    C02 Couvert à la date des soins : ")
                .contains("La couverture du membre ne commence que le 20 août 2019.");
    }

    private static String printed(Locale locale, Report report) {
        StringWriter text = new StringWriter();
        new ImportReport(new Say(locale, new PrintWriter(text))).print(report);
        return text.toString();
    }

    private static Report.Line line(String table) {
        return report.lines().stream()
                .filter(line -> line.table().equals(table))
                .findFirst()
                .orElseThrow();
    }
}
