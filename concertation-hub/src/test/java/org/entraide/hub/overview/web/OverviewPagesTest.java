package org.entraide.hub.overview.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page and the API over real HTTP, signed in as the demo's users. */
class OverviewPagesTest {

    private static final String YEAR = "&from=2024-01&to=2024-12";
    private static final String MUTUAL = "/concertation?level=mutual&id=SN-THI-0007" + YEAR;

    private final Browser browser = new Browser(HubProgram.port());

    private String page(String user, String path) {
        HttpResponse<String> response = browser.signedIn(user).get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, demo-region-wa, /concertation, Réseau WA, Bénéficiaires",
        "fr, demo-federation-sn, /concertation, Sénégal, Cotisations encaissées",
        "fr, demo-gerant-sn-thi-0007, /concertation, And Bokk &lt;Thiès&gt;, Sinistralité",
        "en, demo-region-wa, /concertation, Network WA, Beneficiaries",
        "en, demo-federation-sn, /concertation, Senegal, Premiums collected",
        "en, demo-gerant-sn-thi-0007, /concertation, And Bokk &lt;Thiès&gt;, Claims ratio"
    })
    void everyoneSeesTheirScopeFirstInTheirLanguage(
            String language, String user, String path, String title, String word) {
        assertThat(page(user, path + "?lang=" + language))
                .contains("<html lang=\"" + language + "\"")
                .contains("<h1>" + title + "</h1>")
                .contains(word);
    }

    @Test
    void frenchUntilAnotherLanguageIsChosenAndThenThatOne() {
        browser.signedIn(HubProgram.COORDINATOR);
        assertThat(browser.get("/concertation", "Accept-Language", "en").body()).contains("<html lang=\"fr\"");
        assertThat(browser.get("/concertation?lang=en").headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie ->
                        assertThat(cookie).startsWith("entraide-lang=en").contains("HttpOnly", "SameSite=Lax"));
        assertThat(browser.get("/concertation").body()).contains("<html lang=\"en\"");
        assertThat(browser.get("/concertation?lang=xx").body()).contains("<html lang=\"en\"");
    }

    @Test
    void theOtherLanguageIsTheSamePage() {
        assertThat(page(HubProgram.COORDINATOR, MUTUAL))
                .contains("href=\"/concertation?level=mutual&amp;id=SN-THI-0007&amp;from=2024-01&amp;to=2024-12"
                        + "&amp;lang=en\"");
    }

    @Test
    void rowsLeadDownAndThePathLeadsUp() {
        String network = page(HubProgram.COORDINATOR, "/concertation?level=network&id=WA" + YEAR);
        assertThat(network).contains("/concertation?level=country&amp;id=SN&amp;from=2024-01&amp;to=2024-12");
        String country = browser.get("/concertation?place=country:SN" + YEAR).body();
        assertThat(country).contains("/concertation?level=mutual&amp;id=SN-THI-0007&amp;from=2024-01&amp;to=2024-12");
        assertThat(browser.get(MUTUAL).body())
                .contains("/concertation?level=network&amp;id=WA", "/concertation?level=country&amp;id=SN");
    }

    @Test
    void nobodySeesAPathAboveTheirScope() {
        assertThat(page(HubProgram.OFFICER, MUTUAL))
                .contains("level=country&amp;id=SN")
                .doesNotContain("level=network");
    }

    @Test
    void amountsAreWrittenAsPeopleWriteThem() {
        assertThat(page(HubProgram.MANAGER, MUTUAL))
                .containsPattern("\\d\\u00a0\\d{3}\\u00a0F\\u00a0CFA")
                .contains("31/12/2024")
                .doesNotContain("\u202f");
    }

    @Test
    void currenciesStandSideBySide() {
        assertThat(page(HubProgram.COORDINATOR, "/concertation?level=network&id=WA" + YEAR))
                .contains("id=\"money-XOF\"", "id=\"money-GNF\"");
    }

    @Test
    void nothingIsInlineThatTheContentPolicyForbids() {
        HttpResponse<String> response = browser.signedIn(HubProgram.COORDINATOR).get(MUTUAL);
        assertThat(response.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(response.body())
                .doesNotContainPattern("<script(?![^>]* src=\"/)")
                .doesNotContain("<style", " style=", " onclick", "th:", "javascript:");
    }

    @Test
    void signingOutIsAFormWithItsToken() {
        String page = page(HubProgram.MANAGER, MUTUAL);
        assertThat(page).contains("action=\"/logout\"").containsOnlyOnce("name=\"_csrf\"");
        assertThat(Browser.csrf(page)).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/concertation?level=network&id=WA&from=2015-01&to=2024-12",
                "/concertation?level=mutual&id=SN-THI-0007&from=2023-01&to=2024-12"
            })
    void thePageIsLight(String path) throws IOException {
        String page = page(HubProgram.COORDINATOR, path);
        String style = browser.get("/pages/entraide.css").body();
        assertThat(gzipped(page) + gzipped(style)).isLessThan(60_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/concertation?from=2024-13&to=2024-12",
                "/concertation?from=12/2024&to=01/2024",
                "/concertation?from=2000-01&to=2024-12",
                "/concertation?from=2024-01",
                "/concertation?level=village",
                "/concertation?level=country",
                "/concertation?place=:&from=<script>"
            })
    void whatIsNotUnderstoodIsSaidAndTheWholeScopeShown(String path) {
        HttpResponse<String> response = browser.signedIn(HubProgram.COORDINATOR)
                .get(path.replace("<", "%3C").replace(">", "%3E"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .contains("role=\"alert\"", "<h1>Réseau WA</h1>")
                .doesNotContain("<script>");
    }

    @Test
    void whatLiesOutsideOnesScopeIsNotFound() {
        browser.signedIn(HubProgram.OFFICER);
        assertThat(browser.get("/concertation?level=network&id=WA").statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/concertation?level=mutual&id=GN-CKY-0001").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theTableShownIsAFileToo() {
        String page = page(HubProgram.OFFICER, "/concertation?level=country&id=SN&order=rise" + YEAR);
        assertThat(page)
                .contains("/concertation.csv?level=country&amp;id=SN&amp;from=2024-01&amp;to=2024-12&amp;order=rise");
        HttpResponse<String> file = browser.get("/concertation.csv?level=country&id=SN" + YEAR);
        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=UTF-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"entraide-SN-2024-01-2024-12.csv\"");
        assertThat(file.body()).startsWith("\ufeffCode;Nom;").contains("SN-THI-0007;And Bokk <Thiès>;");
        assertThat(browser.get("/concertation.csv?level=country&id=GN" + YEAR).statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyFigureStandsBesideThePeriodBefore() {
        assertThat(page(HubProgram.OFFICER, "/concertation?from=2024-07&to=2024-12"))
                .contains("période précédente : ", "un an avant : ", "points")
                .containsPattern("période précédente : [0-9\u00a0]+ \\([+−][0-9,]+\u00a0%\\)")
                .containsPattern("période précédente : [0-9,]+\u00a0% \\([+−]");
    }

    @Test
    void aClerkHasNoFigures() {
        assertThat(browser.signedIn(HubProgram.CLERK).get("/concertation").statusCode())
                .isEqualTo(403);
    }

    private static int gzipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
