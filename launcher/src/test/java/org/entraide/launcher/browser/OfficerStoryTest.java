package org.entraide.launcher.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An officer sees that somewhere care costs much more than before, finds the mutual, and takes its figures along. */
@ExtendWith(SharedDemo.class)
class OfficerStoryTest {

    private static final String BY_RISE = "Plus forte hausse de la sinistralité d’abord";
    private static final String DOWNLOAD = "Télécharger le tableau (CSV)";

    /** Columns of the page, in their order, and what they are called in the file. */
    private static final List<String> COLUMNS = List.of(
            "Bénéficiaires",
            "Cotisations dues",
            "Encaissées",
            "Recouvrement (%)",
            "Demandes",
            "À payer",
            "Sinistralité (%)",
            "Écart (points)");

    @TempDir
    private Path downloads;

    @Test
    void findsTheMutualWhoseClaimsRatioJumped(Demo demo) throws IOException {
        try (Visitor officer = demo.visitor(Demo.COORDINATOR, Demo.DESKTOP)) {
            officer.open("/");
            officer.link(BY_RISE).click();
            assertThat(rows(officer, "Par pays").nth(1).innerText()).startsWith("Bénin");
            theFileSaysTheSame(officer, "Par pays");

            officer.link("Bénin").click();
            officer.link(BY_RISE).click();
            Locator first = rows(officer, "Par mutuelle").nth(1);
            assertThat(first.innerText()).startsWith("Alodo Calavi").contains("forte hausse");
            theFileSaysTheSame(officer, "Par mutuelle");

            officer.link("Alodo Calavi").click();
            officer.heading("Alodo Calavi").waitFor();
            assertThat(officer.page().getByLabel("Vous êtes ici").innerText())
                    .containsSubsequence("Réseau WA", "Bénin", "Alodo Calavi");
            theFileHasAMonthPerLine(officer);
            assertThat(officer.complaints()).isEmpty();
        }
    }

    private static Locator rows(Visitor officer, String table) {
        Locator rows =
                officer.page().getByRole(AriaRole.TABLE, Visitor.named(table)).getByRole(AriaRole.ROW);
        rows.nth(1).waitFor();
        return rows;
    }

    /** Every figure of the table, in the order of the page. */
    private void theFileSaysTheSame(Visitor officer, String table) throws IOException {
        Map<String, List<String>> shown = new LinkedHashMap<>();
        for (Locator row : rows(officer, table).all().stream().skip(1).toList()) {
            shown.put(
                    row.getByRole(AriaRole.ROWHEADER).innerText(),
                    row.getByRole(AriaRole.CELL).allInnerTexts().stream()
                            .map(OfficerStoryTest::digits)
                            .toList());
        }
        Map<String, List<String>> told = new LinkedHashMap<>();
        for (NamedCsvRecord line : file(officer)) {
            told.put(
                    line.getField("Nom"),
                    COLUMNS.stream()
                            .map(line::getField)
                            .map(OfficerStoryTest::digits)
                            .toList());
        }
        assertThat(told).isNotEmpty().containsExactlyEntriesOf(shown);
    }

    private void theFileHasAMonthPerLine(Visitor officer) throws IOException {
        officer.page().getByText("Voir les valeurs").first().click();
        Locator months = rows(officer, "Cotisations et prestations par mois");
        List<String> shown = months.all().stream()
                .skip(1)
                .limit(months.count() - 2)
                .map(row -> digits(row.getByRole(AriaRole.CELL).first().innerText()))
                .toList();
        assertThat(file(officer))
                .extracting(line -> line.getField("Cotisations dues"))
                .containsExactlyElementsOf(shown)
                .hasSize(12);
    }

    private List<NamedCsvRecord> file(Visitor officer) throws IOException {
        Download download =
                officer.page().waitForDownload(() -> officer.link(DOWNLOAD).click());
        Path file = downloads.resolve(download.suggestedFilename());
        download.saveAs(file);
        String text = Files.readString(file);
        assertThat(text).as("spreadsheets see by it that this is UTF-8").startsWith("\ufeff");
        return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text.substring(1)).stream()
                .toList();
    }

    /** A figure without the way it is written: {@code −12,5 %} and {@code -12,5} are one. */
    private static String digits(String figure) {
        return figure.replace('−', '-').replaceAll("[^0-9-]", "");
    }
}
