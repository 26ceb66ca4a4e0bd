package org.entraide.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entraide.claims.Thies.CHILD;
import static org.entraide.claims.Thies.MOTHER;
import static org.entraide.claims.Thies.MUTUAL;
import static org.entraide.claims.Thies.YEAR;
import static org.entraide.claims.Thies.claim;
import static org.entraide.claims.Thies.line;
import static org.entraide.claims.TypedClaim.saving;
import static org.entraide.claims.TypedClaim.typed;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.entraide.access.Scope;
import org.entraide.claims.enrolment.Insurer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The pages over real HTTP, without script, signed in as the demo's users. Tests share a ledger and count on nothing.
 */
class PagesTest {

    private static final String LIST = "/prestations/" + MUTUAL;
    private static final String ENTRY = LIST + "/demandes/nouvelle?membre=" + MOTHER;

    @TempDir
    static Path directory;

    private static Programme programme;
    private static ConfigurableApplicationContext front;

    @BeforeAll
    static void open() {
        programme = new Programme(directory);
        programme.ask(Thies.contract());
        programme.ask(Thies.tariff());
        programme.deliver("thies", 1, Thies.registered());
        programme.deliver("thies", 2, Thies.benefits(20, 40_000L));
        programme.deliver("thies", 1, Thies.member(MOTHER));
        programme.deliver("thies", 2, Thies.member(CHILD));
        programme.deliver("thies", 3, Thies.covered());
        front = Front.of(programme);
    }

    @AfterAll
    static void close() {
        front.close();
    }

    @Test
    void aClaimIsCheckedThenSavedAndShown() {
        Browser clerk = browser(Front.CLERK);
        HttpResponse<String> blank = clerk.get(ENTRY);
        assertThat(blank.body())
                .contains("Couvert le 15/06/2026", "Ticket modérateur", "Poste de Keur Mousse")
                .contains("Consultation · 1 000")
                .contains("hx-get=\"/registre/" + MUTUAL + "/membres/" + MOTHER + "/nom\"");
        Map<String, String> typed = typed("PAGE-1", "CONS", "2", "1 250");
        HttpResponse<String> checked = clerk.send(ENTRY, blank, typed);
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body())
                .contains("mutuelle 1 600 F CFA, patient 400 F CFA")
                .contains("Facturé 1 250 F CFA l’unité ; le tarif admet 1 000 F CFA.")
                .contains("value=\"1 250\"", "value=\"PAGE-1\"");
        assertThat(clerk.get(LIST + "?q=PAGE-1").body()).contains("Rien trouvé pour « PAGE-1 »");
        HttpResponse<String> saved = clerk.send(ENTRY, checked, saving(typed));
        assertThat(saved.uri().getPath()).matches(LIST + "/demandes/[0-9]{6}");
        assertThat(saved.body())
                .contains("Enregistrée.", "Acceptée : la mutuelle paie 1 600 F CFA, le patient 400 F CFA.")
                .contains("Consultation", "Ticket modérateur", "Plafond du ménage", "BASE, version 1", "T1, version 1");
        assertThat(clerk.get(LIST + "?q=page-1").body()).contains("PAGE-1");
    }

    @Test
    void whatWasTypedSurvivesEveryErrorAndIsSavedOnceMended() {
        Browser clerk = browser(Front.CLERK);
        Map<String, String> typed = typed("PAGE-2", "CONS", "deux", "mille");
        typed.put("careFrom", "31/02/2026");
        HttpResponse<String> wrong = clerk.send(ENTRY, clerk.get(ENTRY), saving(typed));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("À corriger", "La date est illisible", "La quantité est illisible", "Le prix est illisible")
                .contains("value=\"31/02/2026\"", "value=\"deux\"", "value=\"mille\"", "value=\"PAGE-2\"")
                .contains("value=\"CONS\" selected");
        Map<String, String> tomorrow = typed("PAGE-2", "CONS", "", "");
        tomorrow.put("careFrom", "16/06/2026");
        assertThat(clerk.send(ENTRY, wrong, saving(tomorrow)).body()).contains("Ce jour n’est pas encore venu.");
        assertThat(clerk.send(ENTRY, wrong, saving(Map.of("careFrom", "15/06/2026")))
                        .body())
                .contains("Choisir le prestataire.", "Choisir au moins un acte.");
        HttpResponse<String> saved = clerk.send(ENTRY, wrong, saving(typed("PAGE-2", "CONS", "", "")));
        assertThat(saved.body()).contains("Acceptée : la mutuelle paie 800 F CFA, le patient 200 F CFA.");
    }

    @Test
    void sentTwiceItIsOneClaim() {
        Browser clerk = browser(Front.CLERK);
        HttpResponse<String> blank = clerk.get(ENTRY);
        Map<String, String> typed = saving(typed("", "AMOX", "3", "150"));
        String first = clerk.send(ENTRY, blank, typed).uri().getPath();
        assertThat(clerk.send(ENTRY, blank, typed).uri().getPath()).isEqualTo(first);
        HttpResponse<String> changed = clerk.send(ENTRY, blank, saving(typed("", "AMOX", "4", "150")));
        assertThat(changed.statusCode()).isEqualTo(422);
        assertThat(changed.body()).contains("Ce formulaire a déjà été enregistré", "value=\"4\"");
    }

    @Test
    void anInvoiceThatIsThereLeadsToItsClaim() {
        Browser clerk = browser(Front.CLERK);
        Map<String, String> typed = typed("PAGE-3", "CONS", "1", "");
        String first = clerk.send(ENTRY, clerk.get(ENTRY), saving(typed)).uri().getPath();
        HttpResponse<String> blank = clerk.get(ENTRY);
        assertThat(clerk.send(ENTRY, blank, typed).body()).contains("Cette facture est déjà saisie", first + "\"");
        HttpResponse<String> again = clerk.send(ENTRY, blank, saving(typed));
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("Cette facture est déjà saisie", first + "\"", "value=\"PAGE-3\"");
    }

    @Test
    void anotherInvoiceWithATakenNumberIsRefusedAndKeepsWhatWasTyped() {
        Browser clerk = browser(Front.CLERK);
        Map<String, String> first = typed("PAGE-8", "CONS", "1", "");
        String claim = clerk.send(ENTRY, clerk.get(ENTRY), saving(first)).uri().getPath();
        String child = ENTRY.replace(MOTHER, CHILD);
        HttpResponse<String> blank = clerk.get(child);
        Map<String, String> other = typed("PAGE-8", "AMOX", "3", "140");
        assertThat(clerk.send(child, blank, other).body())
                .contains("La facture PAGE-8 de ce prestataire", claim + "\"");
        HttpResponse<String> refused = clerk.send(child, blank, saving(other));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "La facture PAGE-8 de ce prestataire est déjà la demande", claim + "\"", "corrigez son numéro")
                .contains("value=\"PAGE-8\"", "value=\"AMOX\" selected", "value=\"140\"", "Membre " + CHILD);
        HttpResponse<String> mended = clerk.send(child, refused, saving(typed("PAGE-9", "AMOX", "3", "140")));
        assertThat(mended.body()).contains("Enregistrée.");
    }

    @ParameterizedTest
    @CsvSource({"save, 1", "part, outlook"})
    void aFormThatIsGivenBackAfterSigningInAgainShowsWhatWasTypedAndSavesNothing(String sentBy, String value) {
        Browser clerk = browser(Front.CLERK);
        Map<String, String> typed = typed("PAGE-10", "CONS", "2", "1 250");
        typed.putAll(Map.of(sentBy, value, "reprise", "1"));
        HttpResponse<String> back = clerk.send(ENTRY, clerk.get(ENTRY), typed);
        assertThat(back.statusCode()).isEqualTo(200);
        assertThat(back.body())
                .contains("<html", "value=\"PAGE-10\"", "value=\"1 250\"", "mutuelle 1 600 F CFA")
                .contains("name=\"reprise\" value=\"\"");
        assertThat(clerk.get(LIST + "?q=PAGE-10").body()).contains("Rien trouvé");
    }

    @Test
    void partsOfThePageComeAloneAndStoreNothing() {
        Browser clerk = browser(Front.CLERK);
        Map<String, String> typed = typed("PAGE-4", "ACCOUCH", "1", "60 000");
        typed.put("part", "outlook");
        String outlook = clerk.send(ENTRY, clerk.get(ENTRY), typed).body();
        assertThat(outlook.strip())
                .startsWith("<section")
                .endsWith("</section>")
                .contains("La mutuelle paie");
        typed.put("part", "lines");
        assertThat(clerk.send(ENTRY, clerk.get(ENTRY), typed).body().strip())
                .startsWith("<section")
                .endsWith("</div>")
                .contains("hx-swap-oob=\"true\"", "value=\"60 000\"")
                .doesNotContain("name=\"reference\"");
        assertThat(clerk.get(LIST + "?q=PAGE-4").body()).contains("Rien trouvé");
    }

    @Test
    void whoIsNotCoveredIsToldAtOnceAndWhy() {
        Browser clerk = browser(Front.CLERK);
        Map<String, String> before = typed("", "CONS", "", "");
        before.put("careFrom", "31/12/2025");
        assertThat(clerk.send(ENTRY, clerk.get(ENTRY), before).body())
                .contains("✗ Non couvert le 31/12/2025", "ne commence que le 01/01/2026");
        assertThat(clerk.get(LIST + "/demandes/nouvelle?membre=000099-01").body())
                .contains("Membre inconnu ici", "Membre 000099-01");
        assertThat(clerk.get(LIST + "/demandes/nouvelle").body()).contains("Numéro du membre soigné");
    }

    @Test
    void aPendedClaimSaysWhatItWaitsFor() {
        programme.ask(claim("000077-01", "PAGE-5", line("CONS", 1, 1_000)));
        Browser clerk = browser(Front.CLERK);
        String list = clerk.get(LIST + "?q=PAGE-5").body();
        assertThat(list).contains("En attente");
        String page = clerk.get(LIST + list.substring(list.indexOf("/demandes/0"), list.indexOf("/demandes/0") + 16))
                .body();
        assertThat(page).contains("Elle sera décidée d’elle-même", "l’inscription du membre 000077-01");
    }

    @Test
    void theListGoesOnNewestFirstAndKnowsStates() {
        for (int i = 0; i < 32; i++) {
            programme.ask(claim(CHILD, "SERIES-" + i, line("NOPE", 1, 1_000)));
        }
        Browser clerk = browser(Front.CLERK);
        String first = clerk.get(LIST + "?etat=REJECTED").body();
        assertThat(first).contains("SERIES-31<", "SERIES-2<", "Plus anciennes").doesNotContain("SERIES-1<");
        String next =
                first.replaceAll("(?s).*href=\"([^\"]*avant=[0-9]+)\".*", "$1").replace("&amp;", "&");
        assertThat(clerk.get(next).body()).contains("SERIES-1<", "SERIES-0<").doesNotContain("SERIES-2<");
        assertThat(clerk.get(LIST + "?etat=APPROVED").body()).doesNotContain("SERIES-");
        assertThat(clerk.get(LIST + "?q=" + CHILD).body()).contains("SERIES-31<");
        assertThat(clerk.get("/prestations").uri().getPath()).isEqualTo(LIST);
    }

    @Test
    void aClaimPrintsOnOnePage() throws IOException {
        programme.ask(claim(MOTHER, "PAGE-6", YEAR, line("CONS", 1, 1_000), line("NOPE", 1, 500)));
        Browser clerk = browser(Front.CLERK);
        String list = clerk.get(LIST + "?q=PAGE-6").body();
        String claim = LIST + list.substring(list.indexOf("/demandes/0"), list.indexOf("/demandes/0") + 16);
        HttpResponse<byte[]> print = clerk.file(claim + ".pdf");
        assertThat(print.headers().firstValue("Content-Type")).hasValue("application/pdf");
        try (PDDocument paper = Loader.loadPDF(print.body())) {
            assertThat(paper.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(paper).replace('\u00a0', ' '))
                    .contains("Acceptée en partie : la mutuelle paie 800 F CFA", "L’acte NOPE n’est pas au tarif T1");
        }
    }

    @Test
    void someoneElsesMutualIsNotThereAndARoleMayNotDo() {
        programme.ask(claim(MOTHER, "PAGE-7", line("CONS", 1, 1_000)));
        Browser neighbour = browser(Front.NEIGHBOUR);
        for (String path : List.of(LIST, LIST + "/demandes/000001", LIST + "/demandes/000001.pdf", ENTRY)) {
            assertThat(neighbour.get(path).statusCode()).as(path).isEqualTo(404);
        }
        HttpResponse<String> own = neighbour.get("/prestations/SN-DKR-0001/demandes/nouvelle?membre=" + MOTHER);
        assertThat(own.body()).doesNotContain("Couvert le");
        assertThat(neighbour.send(ENTRY, own, saving(typed("", "CONS", "", ""))).statusCode())
                .isEqualTo(404);
        Browser coordinator = browser(Front.COORDINATOR);
        for (String path : List.of("/prestations", LIST, LIST + "/demandes/000001", ENTRY)) {
            assertThat(coordinator.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(browser(Front.CLERK).get(LIST + "/demandes/999999").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoAnswersForManyMutualsChoosesOne() {
        assertThat(List.of(new Scope.Network("WA"), new Scope.Country("WA", "SN"), new Scope.Mutual(MUTUAL)))
                .allSatisfy(scope -> assertThat(programme.processor.claims().mutuals(scope, 9))
                        .extracting(Insurer::name)
                        .containsExactly("Mutuelle de Keur Mousse"));
        assertThat(programme.processor.claims().mutuals(new Scope.Country("WA", "ML"), 9))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Nouvelle demande, Ce que la mutuelle paierait, Prestations",
        "en, New claim, What the mutual would pay, Claims"
    })
    void bothLanguagesAreSpoken(String language, String entry, String outlook, String title) {
        Browser clerk = browser(Front.CLERK);
        assertThat(clerk.get(ENTRY + "&lang=" + language).body()).contains(entry, outlook);
        assertThat(clerk.get(LIST + "?lang=" + language).body()).contains("<h1>" + title + "</h1>");
    }

    @Test
    void whatWasTypedIsInNoLink() {
        Browser clerk = browser(Front.CLERK);
        String page = clerk.send(ENTRY, clerk.get(ENTRY), typed("SECRET-1", "CONS", "", ""))
                .body();
        assertThat(page).contains("SECRET-1", "lang=en").doesNotContainPattern("href=\"[^\"]*(SECRET-1|_csrf)");
    }

    private static Browser browser(String user) {
        return new Browser(front.getEnvironment().getRequiredProperty("local.server.port", Integer.class), user);
    }
}
