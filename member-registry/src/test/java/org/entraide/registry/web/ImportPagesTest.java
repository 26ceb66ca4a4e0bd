package org.entraide.registry.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.registry.web.Programme.CLERK;
import static org.entraide.registry.web.Programme.COORDINATOR;
import static org.entraide.registry.web.Programme.OFFICER;
import static org.entraide.registry.web.Programme.OTHER_CLERK;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.entraide.registry.web.Browser.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

@TestInstance(Lifecycle.PER_CLASS)
class ImportPagesTest {

    private static final String PAGE = "/registre/SN-THI-0007/import";
    private static final String HEADINGS =
            "Ménage;Lien;Nom;Prénoms;Téléphone;Village;Inscrit le;Paquet;Début de couverture;Déjà payé;Payé le\n";
    private static final String MUTUAL = """
            {"mutual": "SN-THI-0007", "network": "WA", "country": "SN", "region": "Thiès",
             "name": "And Faju", "currency": "XOF"}""";
    private static final String BASE = """
            {"currency": "XOF", "code": "BASE", "name": "Base", "effectiveFrom": "2025-01-01", "periodMonths": 12,
             "premium": {"lumpSum": 7000, "membersIncluded": 5, "perExtraAdult": 2000, "perExtraChild": 1000,
              "adultFromAge": 18}, "cover": {}, "patientSharePercent": 20}""";

    private ConfigurableApplicationContext programme;
    private Browser clerk;

    ImportPagesTest(@TempDir Path directory) {
        programme = Programme.start(directory);
        clerk = Browser.signedIn(programme, CLERK);
    }

    @BeforeAll
    void twoMutuals() {
        Client client = new Client(programme);
        for (String mutual : List.of("SN-THI-0007", "SN-DKR-0001")) {
            client.post(COORDINATOR, "/mutuals", "m-" + mutual, MUTUAL.replace("SN-THI-0007", mutual));
        }
        assertThat(client.post(OFFICER, "/mutuals/SN-THI-0007/packages", "base", BASE)
                        .status())
                .isEqualTo(201);
    }

    @AfterAll
    void stop() {
        programme.close();
    }

    @Test
    void aListIsCheckedImportedMendedAndImportedAgain() {
        String right = "P1;adhérent;Sarr;Penda;771112233;Nguinth;01/03/2026;BASE;01/03/2026;7 000;09/03/2026\n";
        String wrong = "P2;adhérent;=Sarr;Yacine;+22177;Nguinth;01/03/2026;GOLD;01/03/2026;;\n";
        Page checked = upload(right + wrong);
        assertThat(checked.text())
                .contains("Importer les ménages corrects (1)", "Rien n’est encore enregistré")
                .contains("Ligne 3", "« Téléphone »", "« Paquet »")
                .doesNotContain("Penda");
        assertThat(found("Sarr")).doesNotContain("Penda");

        String toMend = text(checked.path() + "/a-corriger.csv");
        assertThat(toMend)
                .startsWith("\ufeffMénage;Lien;Nom;")
                .contains("P2;adhérent;'=Sarr;Yacine;", ";'+22177;", "À corriger", "« Téléphone » : ")
                .doesNotContain("P1;");

        clerk.fill(checked, checked.path() + "/lancer", Map.of());
        assertThat(whenDone(checked.path())).contains("P2");
        assertThat(found("Sarr")).contains("Penda Sarr");

        String mended = toMend.replace("'+22177;", "'+221771112234;").replace("GOLD", "BASE");
        Page again = upload(mended.getBytes(UTF_8));
        assertThat(again.text()).contains("Importer les ménages corrects (1)").doesNotContain("Ligne 2");
        clerk.fill(again, again.path() + "/lancer", Map.of());
        whenDone(again.path());
        assertThat(found("Sarr")).contains("Yacine =Sarr");
        assertThat(upload(right).text()).contains("Ce fichier a déjà été importé");
    }

    @Test
    void aPageThatWaitsStopsAskingWhenItIsDone() {
        Page checked = upload("W1;adhérent;Sy;Ali;;Nguinth;01/03/2026;;;;\n");
        clerk.fill(checked, checked.path() + "/lancer", Map.of());
        whenDone(checked.path());
        assertThat(clerk.open(checked.path() + "/etat").response().headers().firstValue("HX-Refresh"))
                .contains("true");
        assertThat(clerk.open(checked.path()).html()).doesNotContain("http-equiv=\"refresh\"", "hx-get");
    }

    @Test
    void theTemplateHasTheHeadingsOfTheLanguage() {
        assertThat(text(PAGE + "/modele.csv?lang=en")).isEqualTo("""
                \ufeffHousehold,Relationship,Family name,Given names,Sex,Born,Phone,Village or quarter,Category,\
                Enrolled on,Package,Cover start,Already paid,Paid on,Paper receipt\r
                """);
        assertThat(text(PAGE + "/modele.csv?lang=fr")).startsWith("\ufeffMénage;Lien;Nom;Prénoms;");
    }

    @Test
    void aFileThatIsNoListIsToldOnThePage() {
        Page workbook = clerk.upload(PAGE, new byte[] {'P', 'K', 3, 4}, token());
        assertThat(workbook.status()).isEqualTo(422);
        assertThat(workbook.text()).contains("classeur Excel");
        Page english = clerk.upload(PAGE + "?lang=en", "Nom;Lien\nx;y".getBytes(UTF_8), token());
        assertThat(english.text())
                .contains("Missing columns: Household, Given names, Village or quarter, Enrolled on.");
        clerk.open(PAGE + "?lang=fr");
    }

    @Test
    void whatIsTooLargeIsTold() {
        assertThat(clerk.upload(PAGE, new byte[5 * 1024 * 1024 + 1], token()).text())
                .contains("plus de 5 Mo");
        assertThat(clerk.upload(PAGE, new byte[6 * 1024 * 1024], token()).text())
                .contains("plus de 5 Mo");
    }

    @Test
    void filesAreTakenHereAloneAndOnlyWithAToken() {
        for (String elsewhere : List.of("/registre/SN-THI-0007/menages", "/login", "/api/registry/v1/mutuals")) {
            assertThat(clerk.upload(elsewhere, new byte[1], token()).status())
                    .as(elsewhere)
                    .isEqualTo(415);
        }
        assertThat(clerk.upload(PAGE, HEADINGS.getBytes(UTF_8), "forged").path())
                .isEqualTo("/login");
    }

    @Test
    void othersFindNothingAndWhoMayNotWriteMayNotImport() {
        String path = upload("Z1;adhérent;Sy;Ali;;Nguinth;01/03/2026;;;;\n").path();
        String id = path.substring(path.lastIndexOf('/'));
        Browser other = Browser.signedIn(programme, OTHER_CLERK);
        Browser officer = Browser.signedIn(programme, OFFICER);
        for (String each : List.of(PAGE, PAGE + "/modele.csv", path, path + "/etat", path + "/a-corriger.csv")) {
            assertThat(other.open(each).status()).as(each).isEqualTo(404);
            assertThat(officer.open(each).status()).as(each).isEqualTo(403);
        }
        assertThat(other.open("/registre/SN-DKR-0001/import" + id).status()).isEqualTo(404);
        assertThat(other.open("/registre/SN-DKR-0001/import").status()).isEqualTo(200);
        String others = Browser.csrf(other.open("/logout"));
        String officers = Browser.csrf(officer.open("/logout"));
        for (String each : List.of(path + "/lancer", path + "/effacer")) {
            assertThat(other.post(each, Map.of("_csrf", others)).status())
                    .as(each)
                    .isEqualTo(404);
            assertThat(officer.post(each, Map.of("_csrf", officers)).status())
                    .as(each)
                    .isEqualTo(403);
        }
        assertThat(other.upload(PAGE, HEADINGS.getBytes(UTF_8), others).status())
                .isEqualTo(404);
        assertThat(officer.upload(PAGE, HEADINGS.getBytes(UTF_8), officers).status())
                .isEqualTo(403);
        Page still = clerk.open(path);
        assertThat(still.text()).contains("Rien n’est encore enregistré");
        assertThat(clerk.fill(still, path + "/effacer", Map.of()).path()).isEqualTo(PAGE);
        assertThat(clerk.open(path).status()).isEqualTo(404);
    }

    private Page upload(String rows) {
        return upload((HEADINGS + rows).getBytes(UTF_8));
    }

    private Page upload(byte[] file) {
        Page checked = clerk.upload(PAGE, file, token());
        assertThat(checked.status()).isEqualTo(200);
        return checked;
    }

    private String token() {
        return Browser.csrf(clerk.open(PAGE));
    }

    private String found(String name) {
        String search = "/registre/SN-THI-0007";
        return clerk.fill(clerk.open(search), search, Map.of("q", name)).text();
    }

    private String text(String path) {
        return new String(clerk.download(path).body(), UTF_8);
    }

    private String whenDone(String path) {
        long late = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        Page page = clerk.open(path);
        while (!page.text().contains("Import terminé")) {
            assertThat(System.nanoTime()).as("in time").isLessThan(late);
            assertThat(page.html()).contains("http-equiv=\"refresh\"", "hx-get=\"" + path + "/etat\"");
            page = clerk.open(path);
        }
        return page.text();
    }
}
